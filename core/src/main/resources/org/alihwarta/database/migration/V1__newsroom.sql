-- A story's identity; what it says is in its revisions.
create table story (
    id uuid primary key,
    external_id text unique,
    revision int not null check (revision >= 1),
    section text not null,
    first_published_at timestamptz
);

create index story_by_publication on story (first_published_at desc, id) where first_published_at is not null;
create index story_by_section on story (section, first_published_at desc, id) where first_published_at is not null;

create table story_revision (
    story uuid not null references story,
    revision int not null check (revision >= 1),
    section text not null,
    byline text,
    topics text[] not null,
    document jsonb not null,
    corrections jsonb not null,
    content_hash bytea not null,
    changed_at timestamptz not null,
    primary key (story, revision)
);

create index story_revision_by_content on story_revision (content_hash);
create index story_revision_by_change on story_revision (changed_at desc);

-- One row per story, language and revision, for ever: the evidence of what readers saw.
create table edition (
    story uuid not null,
    language text not null,
    revision int not null,
    state text not null check (state in ('WAITING', 'TRANSLATING', 'HELD', 'RELEASED', 'REPLACED', 'SUPERSEDED')),
    document jsonb,
    corrections jsonb not null default '[]',
    segments jsonb not null default '[]',
    holds jsonb not null default '[]',
    released_at timestamptz,
    changed_at timestamptz not null,
    primary key (story, language, revision),
    foreign key (story, revision) references story_revision (story, revision),
    check (state not in ('RELEASED', 'REPLACED') or (document is not null and released_at is not null)),
    check ((state = 'HELD') = (holds <> '[]'))
);

-- Readers see one edition per story and language.
create unique index edition_released on edition (story, language) where state = 'RELEASED';
create index edition_released_by_language on edition (language, story) where state = 'RELEASED';
create index edition_by_state on edition (state, language);

-- Append-only: what happened, who did it, when.
create table audit (
    id bigint generated always as identity primary key,
    -- Followers wait for older transactions to end, because ids are drawn before they are committed.
    transaction xid8 not null default pg_current_xact_id(),
    at timestamptz not null,
    actor text not null,
    kind text not null,
    story uuid,
    language text,
    revision int,
    details jsonb not null
);

create index audit_by_transaction on audit (transaction, id);
create index audit_by_story on audit (story, id) where story is not null;

create function refuse_change() returns trigger language plpgsql as
$$ begin raise exception 'the audit log is append-only'; end $$;

create trigger audit_is_append_only before update or delete or truncate on audit
    for each statement execute function refuse_change();

create table account (
    name text primary key check (name = lower(name)),
    full_name text not null,
    password_hash text not null,
    roles text[] not null,
    added_at timestamptz not null,
    disabled_at timestamptz
);

-- db-scheduler's table; its columns are the library's.
create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_by_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_by_priority on scheduled_tasks (priority desc, execution_time asc);
