-- What leaves the house: tried until it has arrived, or given up and kept.
create table letter (
    id uuid primary key,
    channel text not null,
    recipient text not null,
    body text not null,
    state text not null check (state in ('WAITING', 'DELIVERED', 'DEAD')),
    attempts int not null,
    due_at timestamptz not null,
    written_at timestamptz not null,
    changed_at timestamptz not null,
    answer text,
    -- Grows whenever the letter changes, so that who carries an older one does not settle it.
    version int not null,
    -- Of letters with the same key only one waits; a newer one makes it due again.
    key text
);

create index letter_by_due on letter (due_at) where state = 'WAITING';
create index letter_by_recipient on letter (channel, recipient, changed_at, id);
create unique index letter_by_key on letter (channel, key) where state = 'WAITING' and key is not null;

-- How far somebody has read the audit log.
create table audit_reader (
    name text primary key,
    position text not null
);

-- Addresses that are told of every change of an edition's state. Secrets sign what is sent, so they are kept as they are.
create table webhook (
    name text primary key,
    url text not null,
    secret text not null,
    added_at timestamptz not null
);

-- Which posts of which WordPress are ours: originals that we took in (language id) and editions that we put there.
create table wordpress_post (
    site text not null,
    post bigint not null,
    story uuid not null references story,
    language text not null,
    link text not null,
    -- Of what was last taken in or put there.
    fingerprint text not null,
    changed_at timestamptz not null,
    primary key (site, post),
    unique (site, story, language)
);

create index wordpress_post_by_story on wordpress_post (story);

-- How far something that comes in again and again has been read: a WordPress, a feed.
create table source_position (
    source text primary key,
    position text not null,
    changed_at timestamptz not null
);
