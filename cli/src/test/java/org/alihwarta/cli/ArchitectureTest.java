package org.alihwarta.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.Authenticator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The walls of the house; ARCHITECTURE.md draws the same picture. */
class ArchitectureTest {
    private static final String NAMES_THAT_SAY_NOTHING = ".*(Util|Utils|Helper|Manager|Impl|Common|Processor)";

    private static JavaClasses house;

    @BeforeAll
    static void readTheHouse() {
        house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("testkit"))
                .importPackages("org.alihwarta");
    }

    @Test
    void seesEveryModule() {
        assertThat(house.containPackage("org.alihwarta.marian")).isTrue();
        assertThat(house.containPackage("org.alihwarta.text")).isTrue();
        assertThat(house.containPackage("org.alihwarta.site")).isTrue();
        assertThat(house.containPackage("org.alihwarta.cli")).isTrue();
    }

    @Test
    void dependsDownwardsOnly() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("command")
                .definedBy("org.alihwarta.cli..")
                .layer("pages")
                .definedBy(
                        "org.alihwarta.server..",
                        "org.alihwarta.desk..",
                        "org.alihwarta.site..",
                        "org.alihwarta.api..",
                        "org.alihwarta.syndication..",
                        "org.alihwarta.watch..",
                        "org.alihwarta.web..")
                .layer("newsroom")
                .definedBy(
                        "org.alihwarta.story..",
                        "org.alihwarta.edition..",
                        "org.alihwarta.intake..",
                        "org.alihwarta.account..",
                        "org.alihwarta.job..",
                        "org.alihwarta.memory..",
                        "org.alihwarta.picture..",
                        "org.alihwarta.policy..",
                        "org.alihwarta.termbase..",
                        "org.alihwarta.review..",
                        "org.alihwarta.token..",
                        "org.alihwarta.search..",
                        "org.alihwarta.reading..",
                        "org.alihwarta.report..",
                        "org.alihwarta.comment..",
                        "org.alihwarta.expense..",
                        "org.alihwarta.outbox..",
                        "org.alihwarta.webhook..",
                        "org.alihwarta.feed..",
                        "org.alihwarta.exchange..",
                        "org.alihwarta.wordpress..",
                        "org.alihwarta.wire..",
                        "org.alihwarta.backup..",
                        "org.alihwarta.database..",
                        "org.alihwarta.audit..")
                .layer("translation")
                .definedBy(
                        "org.alihwarta.error..",
                        "org.alihwarta.fetch..",
                        "org.alihwarta.xml..",
                        "org.alihwarta.language..",
                        "org.alihwarta.text..",
                        "org.alihwarta.facts..",
                        "org.alihwarta.gate..",
                        "org.alihwarta.engine..",
                        "org.alihwarta.registry..",
                        "org.alihwarta.risk..",
                        "org.alihwarta.translation..",
                        "org.alihwarta.markup..",
                        "org.alihwarta.evaluation..")
                .layer("marian")
                .definedBy("org.alihwarta.marian..")
                .whereLayer("command")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("pages")
                .mayOnlyBeAccessedByLayers("command")
                .whereLayer("newsroom")
                .mayOnlyBeAccessedByLayers("pages", "command")
                .whereLayer("translation")
                .mayOnlyBeAccessedByLayers("newsroom", "pages", "command")
                .whereLayer("marian")
                .mayOnlyBeAccessedByLayers("translation")
                .check(house);
    }

    @Test
    void hasNoCyclesBetweenPackages() {
        slices().matching("org.alihwarta.(*)..").should().beFreeOfCycles().check(house);
    }

    @Test
    void onlyEnginesAndMarkupSeeMarian() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.alihwarta.marian..", "org.alihwarta.engine..", "org.alihwarta.markup..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.alihwarta.marian..")
                .check(house);
    }

    @Test
    void onlyStoresTouchTheDatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.alihwarta.story..",
                        "org.alihwarta.edition..",
                        "org.alihwarta.account..",
                        "org.alihwarta.job..",
                        "org.alihwarta.database..",
                        "org.alihwarta.audit..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.sql..")
                .check(house);
    }

    @Test
    void onlyTheServerSeesSpring() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.alihwarta.server..",
                        "org.alihwarta.desk..",
                        "org.alihwarta.site..",
                        "org.alihwarta.api..",
                        "org.alihwarta.syndication..",
                        "org.alihwarta.watch..",
                        "org.alihwarta.web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(house);
    }

    @Test
    void onlyCommandsPrint() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.alihwarta.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(house);
    }

    @Test
    void takesTimeOnlyFromAClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(house);
    }

    @Test
    void namesSaySomething() {
        noClasses().should().haveNameMatching(NAMES_THAT_SAY_NOTHING).check(house);
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..utils..", "..helper..", "..helpers..", "..common..", "..impl..")
                .check(house);
    }

    @Test
    void hasNoGetters() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage("org.alihwarta..")
                .and()
                .areDeclaredInClassesThat()
                // Views are Spring's and have the names that it asks for.
                .resideOutsideOfPackages("org.alihwarta.cli..", "org.alihwarta.web..")
                .and()
                .areDeclaredInClassesThat()
                // The JDK's name for the method that every one of them has.
                .areNotAssignableTo(Authenticator.class)
                .should()
                .haveNameNotMatching("get[A-Z].*")
                .check(house);
    }
}
