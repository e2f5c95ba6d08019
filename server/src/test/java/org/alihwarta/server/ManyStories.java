package org.alihwarta.server;

import java.util.List;
import org.alihwarta.database.Database;

/** The stories of a newsroom of some years, for measurements. */
public final class ManyStories {
    private ManyStories() {}

    /** Most editions are released, some held; the texts have a dozen paragraphs. The newest story is some minutes older than {@link RunningSite#NOW}. */
    public static void fill(Database database, int stories) {
        for (String sql : List.of("""
                insert into story (id, revision, section, first_published_at)
                select md5('s' || n)::uuid, 1, (array['politik', 'ekonomi', 'olahraga', 'budaya'])[1 + n % 4],
                    timestamptz '2026-02-11' - n * interval '9 minutes'
                from generate_series(1, {stories}) n""", """
                insert into story_revision (story, revision, section, topics, document, corrections, content_hash, changed_at)
                select s.id, 1, s.section, '{}', jsonb_build_object('headline', 'Judul berita nomor ' || n, 'dateline', null, 'blocks',
                        (select jsonb_agg(jsonb_build_object('type', 'paragraph', 'text', repeat(md5(n || ':' || p) || ' ', 8)))
                         from generate_series(1, 12) p)),
                    '[]', decode(md5(n::text), 'hex'), s.first_published_at
                from generate_series(1, {stories}) n join story s on s.id = md5('s' || n)::uuid""", """
                insert into edition (story, language, revision, state, document, segments, holds, released_at, changed_at)
                select s.id, l, 1, case when held then 'HELD' else 'RELEASED' end, r.document,
                    (select jsonb_agg(jsonb_build_object('source', b -> 'text', 'target', b -> 'text'))
                     from jsonb_array_elements(r.document -> 'blocks') b),
                    case when held then '[{"type": "no-model", "language": "FRENCH"}]' else '[]' end::jsonb,
                    case when held then null else s.first_published_at + interval '1 minute' end, s.first_published_at
                from generate_series(1, {stories}) n join story s on s.id = md5('s' || n)::uuid
                join story_revision r on r.story = s.id
                cross join unnest(array['en', 'zh', 'ja', 'ar', 'fr']) with ordinality as languages (l, o)
                cross join lateral (select (n + o) % 20 = 0 as held) h""")) {
            database.sql(sql.replace("{stories}", Integer.toString(stories))).update();
        }
        database.sql("analyze").update();
    }
}
