package org.alihwarta.desk;

import java.util.List;
import org.alihwarta.account.Action;
import org.alihwarta.audit.Actor;
import org.alihwarta.language.Language;
import org.alihwarta.review.ReviewPolicies;
import org.alihwarta.review.ReviewPolicy;
import org.alihwarta.site.SectionNames;
import org.alihwarta.story.Section;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which editions a person reads before readers do. */
@Controller
public final class PolicyController {
    private static final String ADDRESS = "/desk/policies";

    private final ReviewPolicies policies;

    public PolicyController(ReviewPolicies policies) {
        this.policies = policies;
    }

    @GetMapping(ADDRESS)
    public ModelAndView policies(Visit visit, @RequestParam(defaultValue = "false") boolean done) {
        visit.actor(Action.ADMINISTER);
        List<PolicyPage.Line> lines = policies.all().stream()
                .map(line -> new PolicyPage.Line(
                        line.section() == null
                                ? visit.text().of("policy.allSections")
                                : SectionNames.of(line.section(), visit.text()),
                        line.section() == null ? "" : line.section().slug(),
                        line.language(),
                        line.policy()))
                .toList();
        return new ModelAndView("desk/policies", "page", new PolicyPage(visit, done, lines));
    }

    /** An empty section stands for all that have no policy of their own. */
    @PostMapping(ADDRESS)
    public String change(
            Visit visit,
            @RequestParam(defaultValue = "") String section,
            @RequestParam Language language,
            @RequestParam ReviewPolicy.Moment moment,
            @RequestParam(defaultValue = "false") boolean noindex) {
        Actor admin = visit.actor(Action.ADMINISTER);
        policies.set(
                section.isEmpty() ? null : new Section(section), language, new ReviewPolicy(moment, noindex), admin);
        return "redirect:" + ADDRESS + "?done=true";
    }

    @PostMapping(ADDRESS + "/remove")
    public String remove(Visit visit, @RequestParam String section, @RequestParam Language language) {
        policies.remove(new Section(section), language, visit.actor(Action.ADMINISTER));
        return "redirect:" + ADDRESS + "?done=true";
    }
}
