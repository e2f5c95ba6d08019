-- When a story is to be published by itself, and why nobody may read it any more.
alter table story
    add column release_at timestamptz,
    add column embargoed boolean not null default false,
    add column retraction jsonb,
    add check (release_at is null or first_published_at is null),
    add check (not embargoed or release_at is not null),
    add check (retraction is null or first_published_at is not null);

alter table edition
    drop constraint edition_state_check,
    add constraint edition_state_check check (state in
        ('WAITING', 'TRANSLATING', 'HELD', 'REVIEW', 'READY', 'RELEASED', 'REPLACED', 'WITHDRAWN', 'SUPERSEDED')),
    drop constraint edition_check,
    add constraint edition_check check (state not in ('RELEASED', 'REPLACED', 'WITHDRAWN') or (document is not null and released_at is not null)),
    add check (state not in ('REVIEW', 'READY') or document is not null),
    -- Findings that a person has overruled, with the reasons.
    add column overrulings jsonb not null default '[]',
    add column reviewer text,
    add column reviewed_at timestamptz,
    add check ((reviewer is null) = (reviewed_at is null));

-- The only source of what readers may see: every page, list, feed, search and sitemap asks here. A story that is not published yet
-- (a draft, scheduled, under embargo) or that was retracted is in none of its rows, so that it vanishes everywhere in one transaction.
create view public_text as
    select s.id as story, 'id' as language, s.revision, s.section, r.byline, r.topics, r.document, r.corrections,
        s.first_published_at, r.changed_at as shown_at
    from story s
    join story_revision r on r.story = s.id and r.revision = s.revision
    where s.first_published_at is not null and s.retraction is null
    union all
    select e.story, e.language, e.revision, s.section, r.byline, r.topics, e.document, e.corrections,
        s.first_published_at, e.released_at as shown_at
    from edition e
    join story s on s.id = e.story
    join story_revision r on r.story = e.story and r.revision = e.revision
    where e.state = 'RELEASED' and s.first_published_at is not null and s.retraction is null;

-- Whether a person reads an edition before readers do; '' is every section without a line of its own.
create table review_policy (
    section text not null,
    language text not null,
    moment text not null check (moment in ('AT_ONCE', 'AFTER_REVIEW')),
    noindex boolean not null default false,
    primary key (section, language)
);

-- The languages in which somebody reviews editions; accounts from before could review all.
alter table account add column languages text[] not null default '{en,zh,ja,ar,fr}';
