package org.alihwarta.desk;

import java.util.Map;
import org.alihwarta.account.Action;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.registry.EntityTable;
import org.alihwarta.registry.RegistryImport;
import org.alihwarta.registry.Tbx;
import org.alihwarta.termbase.NameQueue;
import org.alihwarta.termbase.Termbase;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The newsroom's registry of names and the names that wait for it. */
@Controller
public final class NamesController {
    private static final int LAST_PAGE = 10_000;

    private final NamesPages pages;
    private final Termbase termbase;
    private final NameQueue queue;

    public NamesController(NamesPages pages, Termbase termbase, NameQueue queue) {
        this.pages = pages;
        this.termbase = termbase;
        this.queue = queue;
    }

    @GetMapping(DeskAddresses.NAMES)
    public ModelAndView names(
            Visit visit, @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "") String done) {
        visit.actor(Action.CURATE);
        return new ModelAndView("desk/names", "page", pages.page(visit, Math.min(Math.max(page, 1), LAST_PAGE), done));
    }

    /** The form for one entry: of a waiting name with guesses, or of an entry that is there. */
    @GetMapping(DeskAddresses.NAMES + "/entry")
    public ModelAndView entry(
            Visit visit, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String id) {
        visit.actor(Action.CURATE);
        EntryForm form = id.isEmpty()
                ? pages.guessed(name)
                : EntryForm.of(
                        termbase.findOwn(id).orElseThrow(() -> AlihwartaException.notFound("There is no entry " + id)));
        return form(visit, form, null, HttpStatus.OK);
    }

    @PostMapping(DeskAddresses.NAMES + "/entry")
    public ModelAndView save(Visit visit, @ModelAttribute EntryForm form) {
        try {
            termbase.put(form.entities(), visit.actor(Action.CURATE));
        } catch (AlihwartaException faulty) {
            if (faulty.kind() != AlihwartaException.Kind.BAD_INPUT) {
                throw faulty;
            }
            return form(visit, form, faulty.getMessage(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        queue.registered(form.name());
        return done("saved");
    }

    @PostMapping(DeskAddresses.NAMES + "/ignore")
    public ModelAndView ignore(Visit visit, @RequestParam String name) {
        queue.ignore(name, visit.actor(Action.CURATE));
        return done("ignored");
    }

    @PostMapping(DeskAddresses.NAMES + "/remove")
    public ModelAndView remove(Visit visit, @RequestParam String id) {
        termbase.remove(id, visit.actor(Action.CURATE));
        return done("removed");
    }

    /** Takes in what was pasted: a table or a termbase, all of it or nothing. */
    @PostMapping(DeskAddresses.NAMES + "/import")
    public ModelAndView importPasted(Visit visit, @RequestParam(defaultValue = "") String text) {
        termbase.put(read(text).orRefuse(visit.text().of("names.import")), visit.actor(Action.CURATE));
        return done("imported");
    }

    @GetMapping(DeskAddresses.NAMES + "/export")
    public ResponseEntity<String> export(Visit visit, @RequestParam String format) {
        visit.actor(Action.CURATE);
        String text = switch (format) {
            case "tbx" -> Tbx.write(termbase.own(), Tbx.Dialect.ISO_2019);
            case "martif" -> Tbx.write(termbase.own(), Tbx.Dialect.MARTIF);
            default -> EntityTable.writeCsv(termbase.own());
        };
        String file = format.equals("csv") ? "names.csv" : "names.tbx";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(
                        format.equals("csv") ? "text/csv;charset=UTF-8" : "application/xml;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"" + file + "\"")
                .body(text);
    }

    private static RegistryImport read(String text) {
        if (text.stripLeading().startsWith("<")) {
            return Tbx.read(text.strip());
        }
        String header = text.lines().findFirst().orElse("");
        return header.indexOf('\t') >= 0 ? EntityTable.readTsv(text) : EntityTable.readCsv(text);
    }

    private ModelAndView form(Visit visit, EntryForm form, @Nullable String error, HttpStatus status) {
        ModelAndView page = new ModelAndView("desk/entry", Map.of("page", pages.entry(visit, form, error)));
        page.setStatus(status);
        return page;
    }

    private static ModelAndView done(String what) {
        return new ModelAndView("redirect:" + DeskAddresses.NAMES + "?done=" + what);
    }
}
