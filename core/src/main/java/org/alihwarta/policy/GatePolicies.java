package org.alihwarta.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alihwarta.audit.Actor;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.database.Database;
import org.alihwarta.database.Row;
import org.alihwarta.gate.Severity;
import org.alihwarta.language.Language;
import org.alihwarta.story.Section;
import org.jspecify.annotations.Nullable;

/**
 * The newsroom's policies per section, language and gate. The line of a section counts before one for all sections, and of these the
 * line of a language before one for all languages. Thread-safe.
 */
public final class GatePolicies {
    private static final String ALL = "";

    private final Database database;
    private final AuditLog audit;

    public GatePolicies(Database database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    /** What is in force for a section's editions in a language. */
    public GatePolicy of(Section section, Language language) {
        Map<String, Severity> severities = new HashMap<>();
        database.sql("""
                        select * from gate_policy where section in (?, '') and language in (?, '')
                        order by section desc, language desc""", section.slug(), language.code())
                .list(GatePolicies::line)
                .forEach(line -> severities.putIfAbsent(line.gate(), line.severity()));
        return new GatePolicy(severities);
    }

    /** Sets a line; editions that are held or released already stay as they are. */
    public void set(Line line, Actor actor) {
        database.transaction(() -> {
            database.sql("""
                            insert into gate_policy (section, language, gate, severity) values (?, ?, ?, ?)
                            on conflict (section, language, gate) do update set severity = excluded.severity""", slug(line.section()), code(line.language()), line.gate(), line.severity())
                    .update();
            audit.append(
                    actor,
                    new GatePolicyChanged(
                            slug(line.section()),
                            code(line.language()),
                            line.gate(),
                            line.severity().name()));
        });
    }

    /** Takes a line away; what stands behind it counts again. */
    public void remove(@Nullable Section section, @Nullable Language language, String gate, Actor actor) {
        database.transaction(() -> {
            int removed = database.sql(
                            "delete from gate_policy where section = ? and language = ? and gate = ?",
                            slug(section),
                            code(language),
                            gate)
                    .update();
            if (removed > 0) {
                audit.append(actor, new GatePolicyChanged(slug(section), code(language), gate, ""));
            }
        });
    }

    /** Every line, those for all first. */
    public List<Line> all() {
        return database.sql("select * from gate_policy order by section, language, gate")
                .list(GatePolicies::line);
    }

    private static Line line(Row row) {
        String section = row.text("section");
        return new Line(
                section.equals(ALL) ? null : new Section(section),
                Language.findByCode(row.text("language")).orElse(null),
                row.text("gate"),
                row.constant("severity", Severity.class));
    }

    private static String slug(@Nullable Section section) {
        return section == null ? ALL : section.slug();
    }

    private static String code(@Nullable Language language) {
        return language == null ? ALL : language.code();
    }

    /**
     * What a gate's findings mean, and for which editions.
     *
     * @param section absent for all sections
     * @param language absent for all languages
     * @param gate its id
     */
    public record Line(@Nullable Section section, @Nullable Language language, String gate, Severity severity) {}
}
