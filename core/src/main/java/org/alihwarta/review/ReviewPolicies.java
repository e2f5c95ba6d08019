package org.alihwarta.review;

import java.util.List;
import org.alihwarta.audit.Actor;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.database.Database;
import org.alihwarta.database.Row;
import org.alihwarta.language.Language;
import org.alihwarta.story.Section;
import org.jspecify.annotations.Nullable;

/**
 * The newsroom's review policies, per section and language. A section without one of its own has that of its language for all
 * sections, which is {@link ReviewPolicy#STANDARD} until it is changed. Thread-safe.
 */
public final class ReviewPolicies {
    private static final String ALL_SECTIONS = "";

    private final Database database;
    private final AuditLog audit;

    public ReviewPolicies(Database database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    public ReviewPolicy of(Section section, Language language) {
        return database.sql(
                        "select * from review_policy where section in (?, '') and language = ? order by section desc limit 1",
                        section.slug(),
                        language.code())
                .find(ReviewPolicies::policy)
                .orElse(ReviewPolicy.STANDARD);
    }

    /**
     * Changes a policy; editions that are released or wait already stay as they are.
     *
     * @param section absent for all sections without a policy of their own
     */
    public void set(@Nullable Section section, Language language, ReviewPolicy policy, Actor actor) {
        String slug = section == null ? ALL_SECTIONS : section.slug();
        database.transaction(() -> {
            database.sql("""
                            insert into review_policy (section, language, moment, noindex) values (?, ?, ?, ?)
                            on conflict (section, language) do update set moment = excluded.moment, noindex = excluded.noindex""", slug, language.code(), policy.moment(), policy.noindex())
                    .update();
            audit.append(actor, new ReviewPolicyChanged(slug, language, policy));
        });
    }

    /** Has a section follow the policy for all sections again. */
    public void remove(Section section, Language language, Actor actor) {
        database.transaction(() -> {
            int removed = database.sql(
                            "delete from review_policy where section = ? and language = ?",
                            section.slug(),
                            language.code())
                    .update();
            if (removed > 0) {
                audit.append(actor, new ReviewPolicyChanged(section.slug(), language, of(section, language)));
            }
        });
    }

    /** What has been set, those for all sections first. */
    public List<Line> all() {
        return database.sql("select * from review_policy order by section, language")
                .list(ReviewPolicies::line);
    }

    private static Line line(Row row) {
        String section = row.text("section");
        return new Line(
                section.equals(ALL_SECTIONS) ? null : new Section(section),
                Language.findByCode(row.text("language")).orElseThrow(),
                policy(row));
    }

    private static ReviewPolicy policy(Row row) {
        return new ReviewPolicy(row.constant("moment", ReviewPolicy.Moment.class), row.flag("noindex"));
    }

    /**
     * A policy and what it is for.
     *
     * @param section absent for all sections without a policy of their own
     */
    public record Line(@Nullable Section section, Language language, ReviewPolicy policy) {}
}
