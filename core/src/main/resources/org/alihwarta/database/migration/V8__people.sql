-- The second factor (RFC 6238), with the last time step whose code was used, so that no code is used twice; and the lock after failures.
alter table account
    add column totp_secret bytea,
    add column totp_step bigint not null default 0,
    add column failures int not null default 0,
    add column locked_until timestamptz;

-- Only a hash of an invitation's token is kept, as of a password.
create table invitation (
    token_hash bytea primary key,
    name text not null,
    full_name text not null,
    roles text[] not null,
    languages text[] not null,
    expires_at timestamptz not null
);

-- What was released last, or in a period.
create index edition_by_release on edition (released_at) where released_at is not null;
