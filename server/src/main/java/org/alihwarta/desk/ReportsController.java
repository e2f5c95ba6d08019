package org.alihwarta.desk;

import java.util.UUID;
import org.alihwarta.account.Action;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.report.ReportId;
import org.alihwarta.report.Reports;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where editors answer readers' reports. */
@Controller
public final class ReportsController {
    private final ReportQueue queue;
    private final Reports reports;

    public ReportsController(ReportQueue queue, Reports reports) {
        this.queue = queue;
        this.reports = reports;
    }

    @GetMapping(DeskAddresses.REPORTS)
    public ModelAndView reports(Visit visit, @RequestParam(defaultValue = "") String done) {
        return new ModelAndView("desk/reports", "page", queue.page(visit, done));
    }

    /** Somebody else may have answered in the meantime; then the list says so. */
    @PostMapping(DeskAddresses.REPORTS + "/{report:[0-9a-f-]{36}}")
    public String answer(
            Visit visit,
            @PathVariable UUID report,
            @RequestParam boolean accepted,
            @RequestParam(defaultValue = "") String answer) {
        try {
            reports.answer(new ReportId(report), accepted, answer.strip(), visit.actor(Action.MODERATE));
            return "redirect:" + DeskAddresses.REPORTS + "?done=answered";
        } catch (AlihwartaException settled) {
            if (settled.kind() != AlihwartaException.Kind.CONFLICT) {
                throw settled;
            }
            return "redirect:" + DeskAddresses.REPORTS + "?done=settled";
        }
    }
}
