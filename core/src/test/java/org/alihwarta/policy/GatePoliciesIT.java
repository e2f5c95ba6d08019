package org.alihwarta.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.alihwarta.audit.Actor;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.audit.Position;
import org.alihwarta.database.Database;
import org.alihwarta.database.Schema;
import org.alihwarta.gate.Finding;
import org.alihwarta.gate.Severity;
import org.alihwarta.language.Language;
import org.alihwarta.story.Section;
import org.alihwarta.testkit.SettableClock;
import org.alihwarta.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatePoliciesIT {
    private static final Actor RINA = new Actor("rina");
    private static final Section POLITIK = new Section("politik");
    private static final Section BUDAYA = new Section("budaya");
    private static final Finding BLOCKED = new Finding("negation", Severity.BLOCK, "gate.negation.lost", List.of());

    private final TestDatabase server = TestDatabase.create();
    private final Database database =
            Database.open(new Database.Address(server.jdbcUrl(), server.user(), server.password()), 2);
    private final AuditLog audit = new AuditLog(database, new SettableClock(Instant.parse("2026-03-01T02:00:00Z")));
    private final GatePolicies policies = new GatePolicies(database, audit);

    @BeforeEach
    void migrate() {
        Schema.migrate(database);
    }

    @AfterEach
    void close() {
        database.close();
        server.close();
    }

    @Test
    void leaveEveryGateToItselfInTheBeginning() {
        assertThat(policies.of(POLITIK, Language.ARABIC)).isEqualTo(GatePolicy.STANDARD);
        assertThat(GatePolicy.STANDARD.apply(BLOCKED)).isEqualTo(BLOCKED);
    }

    @Test
    void letTheNearestLineCount() {
        policies.set(new GatePolicies.Line(null, null, "negation", Severity.WARN), RINA);
        policies.set(new GatePolicies.Line(null, Language.ARABIC, "negation", Severity.REVIEW), RINA);
        policies.set(new GatePolicies.Line(POLITIK, null, "negation", Severity.BLOCK), RINA);

        assertThat(severity(BUDAYA, Language.FRENCH)).isEqualTo(Severity.WARN);
        assertThat(severity(BUDAYA, Language.ARABIC)).isEqualTo(Severity.REVIEW);
        assertThat(severity(POLITIK, Language.ARABIC)).isEqualTo(Severity.BLOCK);
    }

    @Test
    void doNotRaiseWhatAGateOnlyMentions() {
        GatePolicy strict = new GatePolicy(Map.of("negation", Severity.BLOCK));
        Finding mention = new Finding("negation", Severity.WARN, "gate.negation.lost", List.of());

        assertThat(strict.apply(mention)).isEqualTo(mention);
    }

    @Test
    void areTakenAwayAndNoted() {
        policies.set(new GatePolicies.Line(POLITIK, Language.ARABIC, "negation", Severity.WARN), RINA);
        policies.remove(POLITIK, Language.ARABIC, "negation", RINA);
        policies.remove(POLITIK, Language.ARABIC, "negation", RINA);

        assertThat(policies.all()).isEmpty();
        assertThat(audit.after(Position.START, 10))
                .extracting(entry -> entry.details().contains("WARN"))
                .containsExactly(true, false);
    }

    private Severity severity(Section section, Language language) {
        return policies.of(section, language).apply(BLOCKED).severity();
    }
}
