-- A database that is moved to another server begins to count transactions anew. What is logged there must still follow what was logged
-- before, because readers of the log remember how far they have come; so their numbers are shifted.
create table audit_shift (shift bigint primary key);

create function audit_shift() returns bigint language sql stable as
$$ select coalesce(max(shift), 0) from audit_shift $$;

create function audit_now() returns xid8 language sql volatile as
$$ select (pg_current_xact_id()::text::bigint + audit_shift())::text::xid8 $$;

-- Lines before it are complete: no transaction that began earlier is still open.
create function audit_horizon() returns xid8 language sql stable as
$$ select (pg_snapshot_xmin(pg_current_snapshot())::text::bigint + audit_shift())::text::xid8 $$;

alter table audit alter column transaction set default audit_now();

-- Whoever listens, on whatever machine, is told of new lines and new jobs when the transaction commits.
create function tell_nodes() returns trigger language plpgsql as
$$ begin perform pg_notify('alihwarta', tg_argv[0]); return null; end $$;

create trigger audit_is_told after insert on audit for each statement execute function tell_nodes('audit');
create trigger job_is_told after insert on scheduled_tasks for each statement execute function tell_nodes('job');
