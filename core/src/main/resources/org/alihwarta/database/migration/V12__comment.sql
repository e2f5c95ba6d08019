-- What readers say under stories. Name and address are the reader's: nothing of them stands anywhere else, and both go with the row.
create table reader_comment (
    id uuid primary key,
    story uuid not null references story,
    -- The comment that it answers; the one above that when it is deleted.
    parent uuid references reader_comment,
    language text not null,
    name text not null,
    email text not null,
    words text not null,
    state text not null default 'WAITING' check (state in ('WAITING', 'APPROVED', 'REJECTED', 'SPAM')),
    written_at timestamptz not null,
    decided_at timestamptz,
    decided_by text,
    check ((state = 'WAITING') = (decided_at is null)),
    check ((decided_at is null) = (decided_by is null))
);

create index reader_comment_by_story on reader_comment (story, written_at, id);
create index reader_comment_by_state on reader_comment (state, written_at, id);
create index reader_comment_by_email on reader_comment (lower(email));
create index reader_comment_by_parent on reader_comment (parent) where parent is not null;

-- A comment in another language; without words where the checks found every translation unfit.
create table comment_translation (
    comment uuid not null references reader_comment on delete cascade,
    language text not null,
    words text,
    engine text not null,
    translated_at timestamptz not null,
    primary key (comment, language)
);

-- Stories that take no more comments.
create table comment_closing (
    story uuid primary key references story,
    closed_at timestamptz not null
);

-- Of what readers may see, what search engines may list: without editions that nobody has read where the policy has them wait.
create view indexable_text as
    select p.* from public_text p
    where p.language = 'id'
       or not coalesce(
              (select r.noindex from review_policy r
               where r.section in (p.section, '') and r.language = p.language
               order by r.section desc limit 1),
              false)
       or exists (select 1 from edition e
                  where e.story = p.story and e.language = p.language and e.state = 'RELEASED' and e.reviewer is not null);
