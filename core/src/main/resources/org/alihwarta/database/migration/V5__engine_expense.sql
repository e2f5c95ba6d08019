-- What engines have cost, per day in the newsroom's time zone: budgets hold over restarts and for all processes together.
create table engine_expense (
    day date not null,
    engine text not null,
    -- Millionths of the currency's unit, with what is set aside for calls under way.
    micros bigint not null check (micros >= 0),
    calls bigint not null default 0,
    characters bigint not null default 0,
    input_tokens bigint not null default 0,
    output_tokens bigint not null default 0,
    primary key (day, engine)
);
