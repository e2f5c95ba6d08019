package org.alihwarta.server;

import java.time.Clock;
import org.alihwarta.desk.AccountController;
import org.alihwarta.desk.BoardController;
import org.alihwarta.desk.Boards;
import org.alihwarta.desk.CommentQueue;
import org.alihwarta.desk.CommentsController;
import org.alihwarta.desk.DeskSessions;
import org.alihwarta.desk.DeskTexts;
import org.alihwarta.desk.EditorController;
import org.alihwarta.desk.EditorPartsController;
import org.alihwarta.desk.Editors;
import org.alihwarta.desk.EvidenceController;
import org.alihwarta.desk.Evidences;
import org.alihwarta.desk.FormReader;
import org.alihwarta.desk.GatesController;
import org.alihwarta.desk.HistoryController;
import org.alihwarta.desk.InvitationController;
import org.alihwarta.desk.LogController;
import org.alihwarta.desk.LoginController;
import org.alihwarta.desk.MemoryController;
import org.alihwarta.desk.MemoryImports;
import org.alihwarta.desk.MemoryPages;
import org.alihwarta.desk.NamesController;
import org.alihwarta.desk.NamesPages;
import org.alihwarta.desk.PeopleController;
import org.alihwarta.desk.PictureDesk;
import org.alihwarta.desk.PicturesController;
import org.alihwarta.desk.PolicyController;
import org.alihwarta.desk.PostEditController;
import org.alihwarta.desk.PostEdits;
import org.alihwarta.desk.Prices;
import org.alihwarta.desk.ReportQueue;
import org.alihwarta.desk.ReportsController;
import org.alihwarta.desk.RiskController;
import org.alihwarta.desk.StoryController;
import org.alihwarta.desk.StoryDesks;
import org.alihwarta.desk.Suggestions;
import org.alihwarta.desk.Visits;
import org.alihwarta.gate.Gates;
import org.alihwarta.risk.RiskNotes;
import org.alihwarta.site.Notices;
import org.alihwarta.site.SiteTexts;
import org.alihwarta.termbase.NameGuesses;
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
    LoginController loginController(Configuration configuration) {
        return new LoginController(Security.isHttps(configuration));
    }

    @Bean
    BoardController boardController(Newsroom newsroom, Moments moments) {
        return new BoardController(new Boards(newsroom.board(), moments), newsroom.publishing(), newsroom.reviewing());
    }

    @Bean
    StoryController storyController(Newsroom newsroom, Configuration configuration, Moments moments) {
        StoryDesks desks = new StoryDesks(
                newsroom.stories(), newsroom.editions(), newsroom.board(), newsroom.wireDrafts(), moments);
        return new StoryController(desks, newsroom.publishing(), configuration.timeZone());
    }

    @Bean
    PostEditController postEditController(Newsroom newsroom, Moments moments) {
        PostEdits edits = new PostEdits(newsroom.board(), newsroom.editions(), newsroom.accounts()::fullName, moments);
        Suggestions suggestions = new Suggestions(
                newsroom.stories(), newsroom.memory(), newsroom.termbase()::registry, newsroom::findTranslations);
        return new PostEditController(edits, suggestions, newsroom.reviewing());
    }

    @Bean
    EvidenceController evidenceController(
            Newsroom newsroom, Configuration configuration, SiteTexts texts, Moments moments, Clock clock) {
        Notices notices = new Notices(texts, moments, newsroom.accounts()::fullName);
        Evidences evidences = new Evidences(newsroom.stories(), newsroom.editions(), newsroom.audit(), notices);
        return new EvidenceController(evidences, configuration.timeZone(), clock);
    }

    @Bean
    LogController logController(Newsroom newsroom, Moments moments) {
        return new LogController(newsroom.audit(), moments);
    }

    @Bean
    PolicyController policyController(Newsroom newsroom) {
        return new PolicyController(newsroom.policies());
    }

    @Bean
    HistoryController historyController(Newsroom newsroom, Moments moments) {
        return new HistoryController(
                newsroom.stories(),
                newsroom.publishing(),
                newsroom.audit(),
                newsroom.accounts(),
                newsroom.presence(),
                moments);
    }

    @Bean
    PeopleController peopleController(Newsroom newsroom, DeskSessions sessions) {
        return new PeopleController(newsroom.accounts(), newsroom.invitations(), newsroom.secondFactors(), sessions);
    }

    @Bean
    InvitationController invitationController(Newsroom newsroom) {
        return new InvitationController(newsroom.invitations());
    }

    @Bean
    AccountController accountController(Newsroom newsroom, DeskSessions sessions, Moments moments) {
        return new AccountController(newsroom.accounts(), newsroom.secondFactors(), sessions, moments);
    }

    @Bean
    FormReader formReader(Clock clock) {
        return new FormReader(clock);
    }

    @Bean
    Editors editors(Newsroom newsroom, Configuration configuration, Moments moments) {
        Prices prices = new Prices(newsroom::findTranslations, configuration.text(Setting.ENGINES_CURRENCY));
        return new Editors(newsroom.unsaved(), moments, prices);
    }

    @Bean
    EditorController editorController(Newsroom newsroom, Editors editors, FormReader reader) {
        return new EditorController(editors, reader, newsroom.stories(), newsroom.unsaved(), newsroom.publishing());
    }

    @Bean
    PictureDesk pictureDesk(Newsroom newsroom) {
        return new PictureDesk(newsroom.pictures());
    }

    @Bean
    EditorPartsController editorPartsController(
            Newsroom newsroom, Editors editors, FormReader reader, PictureDesk pictures) {
        return new EditorPartsController(editors, reader, newsroom.stories(), newsroom.unsaved(), pictures);
    }

    @Bean
    PicturesController picturesController(Newsroom newsroom, PictureDesk pictures) {
        return new PicturesController(pictures, newsroom.pictures());
    }

    @Bean
    RiskController riskController(Newsroom newsroom, FormReader reader) {
        return new RiskController(reader, new PerRegistry<>(newsroom.termbase()::registry, RiskNotes::with));
    }

    @Bean
    ReportsController reportsController(Newsroom newsroom, Moments moments) {
        ReportQueue queue = new ReportQueue(newsroom.reports(), newsroom.stories(), newsroom.editions(), moments);
        return new ReportsController(queue, newsroom.reports());
    }

    @Bean
    CommentsController commentsController(Newsroom newsroom, Moments moments) {
        CommentQueue queue = new CommentQueue(newsroom.moderation(), newsroom.comments(), newsroom.stories(), moments);
        return new CommentsController(queue, newsroom.moderation(), newsroom.comments());
    }

    @Bean
    MemoryImports memoryImports(Newsroom newsroom) {
        return new MemoryImports(newsroom.memoryFiles());
    }

    @Bean
    MemoryController memoryController(Newsroom newsroom, MemoryImports imports, Moments moments) {
        MemoryPages pages = new MemoryPages(newsroom.memory(), newsroom.savings(), imports, moments);
        return new MemoryController(pages, newsroom.memory(), newsroom.memoryFiles(), imports);
    }

    @Bean
    NamesController namesController(Newsroom newsroom) {
        NameGuesses guesses = new NameGuesses(newsroom.editions(), newsroom.termbase());
        return new NamesController(
                new NamesPages(newsroom.termbase(), newsroom.names(), guesses), newsroom.termbase(), newsroom.names());
    }

    @Bean
    GatesController gatesController(Newsroom newsroom) {
        return new GatesController(newsroom.gatePolicies(), Gates.standard());
    }
}
