-- without a secret no event is taken in: it is got from Stripe when we make the endpoint there
alter table settings_stripe_connection
    alter column webhook_secret drop not null,
    add column endpoint         text not null default '',
    add column endpoint_problem text not null default '',
    add column opening_since    timestamptz,
    add column ping             text not null default '',
    add column heard_at         timestamptz,
    add column pinged_at        timestamptz,
    add column answered_at      timestamptz;
