package org.alihwarta.server;

import org.alihwarta.desk.BoardController;
import org.alihwarta.desk.Boards;
import org.alihwarta.desk.DeskTexts;
import org.alihwarta.desk.EditorController;
import org.alihwarta.desk.Editors;
import org.alihwarta.desk.LoginController;
import org.alihwarta.desk.StoryController;
import org.alihwarta.desk.StoryDesks;
import org.alihwarta.desk.Visits;
import org.alihwarta.web.Assets;
import org.alihwarta.web.Moments;
import org.springframework.context.annotation.Bean;

/** Puts the newsroom's desk together. */
final class DeskWiring {
    @Bean
    Visits visits(Configuration configuration, Assets assets) {
        return new Visits(configuration.text(Setting.SITE_NAME), new DeskTexts(), assets);
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
    StoryController storyController(Newsroom newsroom, Moments moments) {
        StoryDesks desks = new StoryDesks(newsroom.stories(), newsroom.editions(), newsroom.board(), moments);
        return new StoryController(desks, newsroom.publishing());
    }

    @Bean
    EditorController editorController(Newsroom newsroom) {
        return new EditorController(new Editors(), newsroom.stories(), newsroom.publishing());
    }
}
