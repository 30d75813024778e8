-- What goes out to other systems: kept with the deed that caused it. A lane is sent in the order of the numbers.
create table runtime_outbox (
    id              uuid primary key,
    number          bigint generated always as identity,
    shop_id         uuid        not null,
    destination     text        not null check (destination not like '%/%'),
    lane            text        not null,
    what            text        not null,
    payload         text        not null,
    idempotency_key text        not null,
    state           text        not null check (state in ('WAITING', 'SENDING', 'SENT', 'UNCERTAIN', 'DEAD', 'SKIPPED')),
    attempts        int         not null check (attempts >= 0),
    failures        int         not null check (failures >= 0),
    woken           boolean     not null,
    node            text        not null,
    cause           text        not null,
    created_at      timestamptz not null,
    trying_since    timestamptz not null,
    tried_at        timestamptz,
    next_at         timestamptz,
    settled_at      timestamptz,
    unique (shop_id, destination, idempotency_key),
    check ((state in ('WAITING', 'SENDING')) = (next_at is not null)),
    check ((state in ('SENT', 'SKIPPED')) = (settled_at is not null))
);

-- the first of a lane; what is open of a shop, and how many
create index runtime_outbox_lane on runtime_outbox (shop_id, destination, lane, number)
    where settled_at is null;
-- the sweep for lanes on which something is due
create index runtime_outbox_due on runtime_outbox (next_at) where state in ('WAITING', 'SENDING');
-- "what was over a month ago"
create index runtime_outbox_settled on runtime_outbox (settled_at) where settled_at is not null;

-- An event that fails again and again is put aside; what an event said is kept for a week.
alter table runtime_intake
    add column attempts int not null default 0 check (attempts >= 0),
    add column cause text not null default '',
    add column dead_at timestamptz,
    add column emptied_at timestamptz;

-- "what waits about this subject", and the sweep for what waits at all, without what was put aside
drop index runtime_intake_waiting;
create index runtime_intake_waiting on runtime_intake (source, subject)
    where handled_at is null and dead_at is null;
-- "what was put aside", newest first
create index runtime_intake_dead on runtime_intake (shop_id, received_at) where dead_at is not null;
-- "what was dealt with a month ago", and a week ago with its body still there
create index runtime_intake_handled on runtime_intake (handled_at) where handled_at is not null;
create index runtime_intake_bodies on runtime_intake (handled_at) where handled_at is not null and emptied_at is null;

-- Whether the work was ordered once more while it was being done.
alter table runtime_task add column again boolean not null default false;
