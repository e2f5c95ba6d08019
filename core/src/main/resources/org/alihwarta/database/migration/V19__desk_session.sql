-- Who is logged in at the desk from where: kept here so that log-ins outlive a process and hold for all of them.
create table desk_session (
    hash bytea primary key,
    account text not null references account on delete cascade,
    address text not null,
    browser text not null,
    opened_at timestamptz not null,
    used_at timestamptz not null
);

create index desk_session_by_account on desk_session (account, used_at desc);
