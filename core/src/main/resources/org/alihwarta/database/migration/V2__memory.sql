-- The translation memory: sentences that people have translated, with what stood around them.
create table memory_unit (
    id bigint generated always as identity primary key,
    language text not null,
    -- 64 bits of SHA-256 of the normalised texts; 0 where a neighbour is not known.
    source_hash bigint not null,
    before_hash bigint not null,
    after_hash bigint not null,
    target_hash bigint not null,
    source text not null,
    target text not null,
    -- Words, made by the application; those of the source carry the language and the number of words as well, so that one index narrows by all.
    source_words tsvector not null,
    target_words tsvector not null,
    origin text not null check (origin in ('PERSON', 'REPORT', 'IMPORT')),
    author text not null,
    story uuid,
    changed_at timestamptz not null,
    unique (source_hash, language, before_hash, after_hash, target_hash)
);

create index memory_unit_by_source_word on memory_unit using gin (source_words);
create index memory_unit_by_target_word on memory_unit using gin (target_words);

-- What the memory spared the engines, per edition.
create table memory_saving (
    story uuid not null,
    language text not null,
    revision int not null,
    in_context int not null,
    exact int not null,
    words int not null,
    characters int not null,
    saved_at timestamptz not null,
    primary key (story, language, revision)
);
