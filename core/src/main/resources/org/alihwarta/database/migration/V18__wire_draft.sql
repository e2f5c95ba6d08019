-- Stories that came in English: the draft as a machine wrote it, and what it was made from.
create table wire_draft (
    story uuid primary key references story,
    original jsonb not null,
    document jsonb not null,
    -- Sentence by sentence, with engine and findings.
    sentences jsonb not null,
    translated_at timestamptz not null,
    -- When the wire sent another text after people had worked on the draft; that text is the original then.
    changed_at timestamptz
);
