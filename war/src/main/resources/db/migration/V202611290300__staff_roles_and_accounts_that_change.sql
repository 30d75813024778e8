alter table staff_account drop constraint staff_account_role_check;
alter table staff_account
    add constraint staff_account_role_check check (role in ('AGENT', 'SUPERVISOR', 'ADMIN')),
    add column disabled_at timestamptz;

-- the sessions of an account, when all of them end
create index staff_session_account on staff_session (account_id);

-- a session in a frame of the shop's administration: it ends when nobody has used it for a while
alter table staff_session
    add column idle_seconds int check (idle_seconds > 0),
    add column latest_end   timestamptz,
    add check ((idle_seconds is null) = (latest_end is null));

create table staff_reset_link (
    token_hash text primary key,
    shop_id    uuid not null,
    account_id uuid not null references staff_account,
    expires_at timestamptz not null
);

-- the links of an account, when a new one ends the others
create index staff_reset_link_account on staff_reset_link (account_id);
