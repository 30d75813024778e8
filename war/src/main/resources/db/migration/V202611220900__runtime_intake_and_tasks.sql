-- What other systems sent us: kept once per source and event, before it is acknowledged.
create table runtime_intake (
    source      text        not null,
    event_id    text        not null,
    shop_id     uuid        not null,
    subject     text        not null,
    body        bytea       not null,
    received_at timestamptz not null,
    handled_at  timestamptz,
    outcome     text,
    primary key (source, event_id),
    check ((handled_at is null) = (outcome is null))
);

-- "what waits about this subject", and the sweep for what waits at all
create index runtime_intake_waiting on runtime_intake (source, subject) where handled_at is null;

-- The table of db-scheduler 16, under our prefix. Rows are work orders of the installation, not of a shop.
create table runtime_task (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

-- the poll for due executions, and the search for those that died
create index runtime_task_due on runtime_task (execution_time);
create index runtime_task_heartbeat on runtime_task (last_heartbeat);
