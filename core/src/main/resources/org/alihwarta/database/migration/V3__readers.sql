-- How often a story was read in a language, hour by hour; nothing about who read it.
create table story_reading (
    story uuid not null references story,
    language text not null,
    hour timestamptz not null,
    readings bigint not null check (readings > 0),
    primary key (story, language, hour)
);

create index story_reading_by_hour on story_reading (language, hour);

-- What readers say is wrong. Of the reader nothing is kept; the id is the secret by which the answer can be read.
create table reader_report (
    id uuid primary key,
    story uuid not null references story,
    language text not null,
    revision int not null,
    segment int,
    sentence text not null,
    original text not null,
    kind text not null check (kind in ('WRONG', 'MISSING', 'NAME', 'NUMBER', 'LANGUAGE', 'OTHER')),
    message text not null,
    state text not null default 'OPEN' check (state in ('OPEN', 'ACCEPTED', 'DECLINED')),
    answer text,
    answered_by text,
    reported_at timestamptz not null,
    answered_at timestamptz,
    check ((state = 'OPEN') = (answered_at is null))
);

create index reader_report_open on reader_report (reported_at) where state = 'OPEN';
create index reader_report_by_story on reader_report (story, reported_at);
