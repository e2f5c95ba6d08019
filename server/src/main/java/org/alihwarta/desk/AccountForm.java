package org.alihwarta.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.alihwarta.account.Account;
import org.alihwarta.account.Role;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;

/** Somebody's account as an administrator types it; unknown roles and languages are passed over. */
public record AccountForm(String name, String fullName, List<String> role, List<String> language) {
    public AccountForm(
            @Nullable String name,
            @Nullable String fullName,
            @Nullable List<String> role,
            @Nullable List<String> language) {
        this.name = Objects.requireNonNullElse(name, "").strip().toLowerCase(Locale.ROOT);
        this.fullName = Objects.requireNonNullElse(fullName, "").strip();
        this.role = List.copyOf(Objects.requireNonNullElse(role, List.of()));
        this.language = List.copyOf(Objects.requireNonNullElse(language, List.of()));
    }

    /** BAD_INPUT when the name cannot be one. */
    Account account() {
        Set<Role> roles = Arrays.stream(Role.values())
                .filter(known -> role.contains(known.name()))
                .collect(Collectors.toSet());
        Set<Language> languages = Language.targets().stream()
                .filter(known -> language.contains(known.code()))
                .collect(Collectors.toSet());
        return new Account(name, fullName, roles, languages);
    }
}
