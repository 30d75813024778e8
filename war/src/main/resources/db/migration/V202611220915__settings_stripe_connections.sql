create table settings_stripe_connection (
    id             uuid primary key,
    shop_id        uuid not null,
    mode           text not null check (mode in ('TEST', 'LIVE')),
    account        text not null,
    webhook_secret bytea not null,
    saved_at       timestamptz not null
);

-- the connections of a shop
create index settings_stripe_connection_shop on settings_stripe_connection (shop_id);
