-- Pictures of stories, re-encoded, in several widths; the hash is of the largest, so that an address never means anything else.
create table picture (
    hash text not null,
    width int not null,
    height int not null,
    format text not null check (format in ('jpg', 'png')),
    bytes bytea not null,
    added_at timestamptz not null,
    added_by text not null,
    primary key (hash, width)
);

-- They are compressed as far as they can be.
alter table picture alter column bytes set storage external;

-- Which revision of which story shows a picture; readers get those alone that a text shows that they can read.
create table story_picture (
    story uuid not null,
    revision int not null,
    hash text not null,
    primary key (hash, story, revision),
    foreign key (story, revision) references story_revision (story, revision)
);

-- What somebody has typed and not saved yet, by the address that it is to be saved under.
create table unsaved (
    account text not null,
    address text not null,
    fields jsonb not null,
    kept_at timestamptz not null,
    primary key (account, address)
);

-- Who has which story open for writing.
create table presence (
    story uuid not null references story,
    account text not null,
    seen_at timestamptz not null,
    primary key (story, account)
);
