package org.alihwarta.server;

import java.time.Clock;
import org.alihwarta.desk.BoardController;
import org.alihwarta.desk.Boards;
import org.alihwarta.desk.DeskTexts;
import org.alihwarta.desk.EditorController;
import org.alihwarta.desk.Editors;
import org.alihwarta.desk.LoginController;
import org.alihwarta.desk.ReportQueue;
import org.alihwarta.desk.ReportsController;
import org.alihwarta.desk.RiskController;
import org.alihwarta.desk.StoryController;
import org.alihwarta.desk.StoryDesks;
import org.alihwarta.desk.Visits;
import org.alihwarta.risk.RiskNotes;
import org.alihwarta.termbase.PerRegistry;
import org.alihwarta.web.Assets;
import org.alihwarta.web.Moments;
import org.springframework.context.annotation.Bean;

/** Puts the newsroom's desk together. */
final class DeskWiring {
    @Bean
    Visits visits(Configuration configuration, Newsroom newsroom, Assets assets) {
        return new Visits(configuration.text(Setting.SITE_NAME), new DeskTexts(), assets, newsroom.accounts()::find);
    }

    @Bean
    LoginController loginController() {
        return new LoginController();
    }

    @Bean
    BoardController boardController(Newsroom newsroom, Moments moments) {
        return new BoardController(new Boards(newsroom.board(), moments));
    }

    @Bean
    StoryController storyController(Newsroom newsroom, Configuration configuration, Moments moments) {
        StoryDesks desks = new StoryDesks(newsroom.stories(), newsroom.editions(), newsroom.board(), moments);
        return new StoryController(desks, newsroom.publishing(), configuration.timeZone());
    }

    @Bean
    EditorController editorController(Newsroom newsroom, Clock clock) {
        return new EditorController(new Editors(clock), newsroom.stories(), newsroom.publishing());
    }

    @Bean
    RiskController riskController(Newsroom newsroom) {
        return new RiskController(new PerRegistry<>(newsroom.termbase()::registry, RiskNotes::with));
    }

    @Bean
    ReportsController reportsController(Newsroom newsroom, Moments moments) {
        ReportQueue queue = new ReportQueue(newsroom.reports(), newsroom.stories(), newsroom.editions(), moments);
        return new ReportsController(queue, newsroom.reports());
    }
}
