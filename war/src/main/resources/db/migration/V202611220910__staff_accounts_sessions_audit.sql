create table staff_account (
    id              uuid primary key,
    shop_id         uuid not null,
    login           text not null unique check (login = lower(login)),
    name            text not null,
    role            text not null check (role in ('AGENT', 'ADMIN')),
    password_hash   text not null,
    failed_attempts int  not null default 0 check (failed_attempts >= 0),
    locked_until    timestamptz
);

-- the people of a shop
create index staff_account_shop on staff_account (shop_id, login);

create table staff_session (
    token_hash text primary key,
    shop_id    uuid not null,
    account_id uuid not null references staff_account,
    expires_at timestamptz not null
);

create table staff_audit (
    id      uuid primary key,
    shop_id uuid not null,
    at      timestamptz not null,
    actor   text not null,
    action  text not null,
    subject text not null
);

-- the audit log of a shop, newest first
create index staff_audit_shop on staff_audit (shop_id, at);
