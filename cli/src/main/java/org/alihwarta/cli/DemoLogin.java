package org.alihwarta.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import org.alihwarta.account.Account;
import org.alihwarta.account.Accounts;
import org.alihwarta.account.Role;
import org.alihwarta.audit.Actor;
import org.alihwarta.error.AlihwartaException;

/** The demo's account; its password is made by chance at the first start and kept in the data folder, readable by its owner only. */
record DemoLogin(String name, String password) {
    private static final String NAME = "redaksi";

    static DemoLogin in(Path data, Accounts accounts) {
        Path file = data.resolve("demo-login.txt");
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, randomPassword() + "\n");
            }
            DemoLogin login = new DemoLogin(NAME, Files.readString(file).strip());
            login.ensureIn(accounts);
            return login;
        } catch (IOException exception) {
            throw AlihwartaException.unavailable(
                    "The demo's password could not be kept in " + file + ": " + exception.getMessage()
                            + ". Choose another folder with --data.",
                    exception);
        }
    }

    private void ensureIn(Accounts accounts) {
        if (accounts.find(name).isEmpty()) {
            accounts.add(new Account(name, "Redaksi Demo", Set.of(Role.values())), password, Actor.SYSTEM);
        }
    }

    private static String randomPassword() {
        byte[] bytes = new byte[8];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
