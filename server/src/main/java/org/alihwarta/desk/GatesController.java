package org.alihwarta.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alihwarta.account.Action;
import org.alihwarta.gate.Gates;
import org.alihwarta.gate.Severity;
import org.alihwarta.language.Language;
import org.alihwarta.policy.GatePolicies;
import org.alihwarta.site.SectionNames;
import org.alihwarta.story.Section;
import org.alihwarta.web.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the findings of the gates mean, per section and language. */
@Controller
public final class GatesController {
    private final GatePolicies policies;
    private final Gates gates;

    public GatesController(GatePolicies policies, Gates gates) {
        this.policies = policies;
        this.gates = gates;
    }

    @GetMapping(DeskAddresses.GATES)
    public ModelAndView gates(Visit visit) {
        visit.actor(Action.ADMINISTER);
        Messages text = visit.text();
        List<GatesPage.Line> lines = policies.all().stream()
                .map(line -> new GatesPage.Line(
                        line.section() == null ? "" : line.section().slug(),
                        line.section() == null ? text.of("gates.all.sections") : SectionNames.of(line.section(), text),
                        line.language(),
                        line.gate(),
                        name(line.gate(), text),
                        text.of("gates.severity." + word(line.severity()))))
                .toList();
        return new ModelAndView(
                "desk/gates",
                "page",
                new GatesPage(
                        visit,
                        lines,
                        gates.ids().stream()
                                .map(gate -> new GatesPage.Choice(gate, name(gate, text)))
                                .toList(),
                        SectionNames.standard().stream()
                                .map(section -> new GatesPage.Choice(section.slug(), SectionNames.of(section, text)))
                                .toList()));
    }

    @PostMapping(DeskAddresses.GATES)
    public String set(
            Visit visit,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "") String language,
            @RequestParam String gate,
            @RequestParam Severity severity) {
        policies.set(
                new GatePolicies.Line(
                        section(section), findTarget(language).orElse(null), gates.requireId(gate), severity),
                visit.actor(Action.ADMINISTER));
        return "redirect:" + DeskAddresses.GATES;
    }

    @PostMapping(DeskAddresses.GATES + "/remove")
    public String remove(
            Visit visit,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "") String language,
            @RequestParam String gate) {
        policies.remove(section(section), findTarget(language).orElse(null), gate, visit.actor(Action.ADMINISTER));
        return "redirect:" + DeskAddresses.GATES;
    }

    private static @Nullable Section section(String slug) {
        return slug.isEmpty() ? null : new Section(slug);
    }

    private static Optional<Language> findTarget(String code) {
        return Language.findByCode(code).filter(Language.targets()::contains);
    }

    private static String name(String gate, Messages text) {
        String key = "gates.name." + gate;
        return text.has(key) ? text.of(key) : gate;
    }

    private static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
