package org.alihwarta.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.alihwarta.account.Action;
import org.alihwarta.language.Language;
import org.alihwarta.memory.Concordance;
import org.alihwarta.memory.Memory;
import org.alihwarta.memory.tmx.TmxExchange;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The translation memory: search, counts, files in and out. */
@Controller
public final class MemoryController {
    private final MemoryPages pages;
    private final Memory memory;
    private final TmxExchange files;
    private final MemoryImports imports;

    public MemoryController(MemoryPages pages, Memory memory, TmxExchange files, MemoryImports imports) {
        this.pages = pages;
        this.memory = memory;
        this.files = files;
        this.imports = imports;
    }

    /** The whole page, or the places alone when htmx asks while somebody types. */
    @GetMapping(DeskAddresses.MEMORY)
    public ModelAndView page(
            Visit visit,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "EITHER") Concordance.Side side,
            @RequestParam(defaultValue = "") String to,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean partly) {
        visit.actor(Action.CURATE);
        Concordance concordance = new Concordance(words, side, findTarget(to).orElse(null));
        return partly
                ? new ModelAndView("desk/memoryHits", "page", pages.search(visit, concordance))
                : new ModelAndView("desk/memory", "page", pages.page(visit, concordance));
    }

    @PostMapping(DeskAddresses.MEMORY + "/units/{unit}/forget")
    public String forget(Visit visit, @PathVariable long unit) {
        memory.forget(unit, visit.actor(Action.CURATE));
        return "redirect:" + DeskAddresses.MEMORY + "?done=forgotten";
    }

    /** Takes a file in beside whatever else is done; the page shows how far it has come. */
    @PostMapping(DeskAddresses.MEMORY + "/import")
    public String importFile(Visit visit, @RequestParam MultipartFile file) throws IOException {
        imports.begin(file.getOriginalFilename(), file.getInputStream(), visit.actor(Action.CURATE));
        return "redirect:" + DeskAddresses.MEMORY + "#import";
    }

    @GetMapping(DeskAddresses.MEMORY + "/imports")
    public ModelAndView imports(Visit visit) {
        visit.actor(Action.CURATE);
        return new ModelAndView("desk/memoryImports", "page", pages.imports(visit));
    }

    @GetMapping(DeskAddresses.MEMORY + "/export.tmx")
    public void export(Visit visit, @RequestParam(defaultValue = "") String to, HttpServletResponse response)
            throws IOException {
        visit.actor(Action.CURATE);
        Set<Language> languages =
                findTarget(to).<Set<Language>>map(EnumSet::of).orElseGet(() -> EnumSet.copyOf(Language.targets()));
        response.setContentType("application/x-tmx+xml");
        response.setHeader("Content-Disposition", "attachment; filename=\"alihwarta.tmx\"");
        try (OutputStream out = new BufferedOutputStream(response.getOutputStream())) {
            files.exportTo(out, languages);
        }
    }

    private static Optional<Language> findTarget(String code) {
        return Language.findByCode(code).filter(Language.targets()::contains);
    }
}
