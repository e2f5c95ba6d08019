-- What a gate's findings mean, where the newsroom wants it otherwise than the gate; an empty section or language stands for all.
create table gate_policy (
    section text not null,
    language text not null,
    gate text not null,
    severity text not null check (severity in ('WARN', 'REVIEW', 'BLOCK')),
    primary key (section, language, gate)
);

-- The newsroom's own registry entries, each as a table of one row; they replace those of the same id that come with the program.
create table registry_entry (
    id text primary key,
    entity text not null,
    changed_at timestamptz not null
);

-- Names that were met in stories and are not registered.
create table unknown_name (
    name text primary key,
    acronym text,
    first_seen_at timestamptz not null,
    ignored_at timestamptz
);

create table unknown_name_story (
    name text not null references unknown_name on delete cascade,
    story uuid not null references story,
    count int not null,
    excerpt text not null,
    primary key (name, story)
);

create index unknown_name_story_by_story on unknown_name_story (story);
