-- What programs show at the API. Only a hash of a token is kept; the token itself was shown once.
create table api_token (
    name text primary key,
    hash bytea not null unique,
    scopes text[] not null,
    added_at timestamptz not null,
    used_at timestamptz,
    revoked_at timestamptz
);
