package org.alihwarta.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alihwarta.database.Page;
import org.alihwarta.language.Language;
import org.alihwarta.registry.Entity;
import org.alihwarta.registry.EntityKind;
import org.alihwarta.registry.Forms;
import org.alihwarta.termbase.NameGuesses;
import org.alihwarta.termbase.NameQueue;
import org.alihwarta.termbase.QueuedName;
import org.alihwarta.termbase.Termbase;
import org.jspecify.annotations.Nullable;

/** Makes the pages of the registry of names. Safe for use by several threads. */
public final class NamesPages {
    private static final int PER_PAGE = 25;
    private static final Set<String> DONE = Set.of("saved", "ignored", "removed", "imported");

    private final Termbase termbase;
    private final NameQueue queue;
    private final NameGuesses guesses;

    public NamesPages(Termbase termbase, NameQueue queue, NameGuesses guesses) {
        this.termbase = termbase;
        this.queue = queue;
        this.guesses = guesses;
    }

    NamesPage page(Visit visit, int number, String done) {
        long waiting = queue.countWaiting();
        List<Entity> own = termbase.own();
        return new NamesPage(
                visit,
                DONE.contains(done) ? visit.text().of("names.done." + done) : null,
                List.of(
                        visit.text().of("names.waiting", "count", waiting),
                        visit.text().of("names.own", "count", own.size())),
                queue.waiting(new Page(number, PER_PAGE)).stream()
                        .map(name -> waiting(name, visit))
                        .toList(),
                own.stream().map(NamesPages::entry).toList(),
                number > 1 ? address(number - 1) : null,
                waiting > (long) number * PER_PAGE ? address(number + 1) : null);
    }

    /** What a waiting name may be called; a name that does not wait gets an empty form. */
    EntryForm guessed(String name) {
        return queue.find(name)
                .map(queued -> EntryForm.guessed(queued.name(), queued.acronym(), guesses.forms(queued)))
                .orElseGet(() -> EntryForm.guessed(name, null, Map.of()));
    }

    NamesPage.EntryPage entry(Visit visit, EntryForm form, @Nullable String error) {
        String name = form.name().isEmpty() ? form.firstVariant() : form.name();
        return new NamesPage.EntryPage(
                visit,
                form,
                error,
                Arrays.stream(EntityKind.values())
                        .map(kind -> new NamesPage.Kind(kind.code(), kind.code().equals(form.kind())))
                        .toList(),
                name.isBlank()
                        ? List.of()
                        : guesses.near(name).stream().map(NamesPages::near).toList());
    }

    private static NamesPage.Waiting waiting(QueuedName name, Visit visit) {
        return new NamesPage.Waiting(
                name.acronym() == null ? name.name() : name.name() + " (" + name.acronym() + ")",
                visit.text().of("names.count", Map.of("count", name.count(), "stories", name.stories())),
                name.name(),
                name.places().stream()
                        .map(place -> new NamesPage.Place(
                                place.headline(), DeskAddresses.story(place.story()), place.excerpt()))
                        .toList());
    }

    private static NamesPage.Entry entry(Entity entity) {
        return new NamesPage.Entry(
                entity.id(),
                entity.name(),
                entity.kind().code(),
                DeskAddresses.NAMES + "/entry?id=" + URLEncoder.encode(entity.id(), StandardCharsets.UTF_8),
                Language.targets().stream()
                        .flatMap(language -> entity.findForms(language).stream()
                                .map(Forms::preferred)
                                .map(form -> new NamesPage.Form(language, form)))
                        .toList());
    }

    private static NamesPage.Near near(Entity entity) {
        String forms = Language.targets().stream()
                .flatMap(language -> entity.findForms(language).stream().map(Forms::preferred))
                .distinct()
                .collect(Collectors.joining(" · "));
        return new NamesPage.Near(entity.id(), entity.name(), forms);
    }

    private static String address(int number) {
        return DeskAddresses.NAMES + "?page=" + number;
    }
}
