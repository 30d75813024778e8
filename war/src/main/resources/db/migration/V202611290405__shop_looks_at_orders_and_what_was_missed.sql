-- an order that has to be looked at: a webhook said so, or the look for what webhooks have missed
create table shop_order_touch (
    shop_id    uuid not null references shop_shop,
    order_id   text not null check (order_id ~ '^[A-Za-z0-9._~-]{1,100}$'),
    touched_at timestamptz not null,
    primary key (shop_id, order_id)
);

-- looks that are left to be done
create index shop_order_touch_left on shop_order_touch (touched_at);

-- what a webhook should have told, and the look for it found
create table shop_order_missed (
    shop_id      uuid not null references shop_shop,
    order_id     text not null,
    order_number text not null,
    what         text not null,
    changed_at   timestamptz not null,
    found_at     timestamptz not null,
    primary key (shop_id, order_id, found_at)
);

-- the latest of a shop, and how many
create index shop_order_missed_latest on shop_order_missed (shop_id, found_at);

-- the old ones are forgotten
create index shop_order_missed_old on shop_order_missed (found_at);

-- how far a shop was looked through, by its own clock
create table shop_reconciliation (
    shop_id       uuid not null primary key references shop_shop,
    watermark     timestamptz,
    -- while it is being looked through: since when, up to which page, what the watermark will be, and at most
    since         timestamptz,
    reached       bigint,
    next_mark     timestamptz,
    ceiling       timestamptz,
    polled_at     timestamptz,
    thorough_at   timestamptz,
    heard_at      timestamptz,
    silent_since  timestamptz,
    refused_since timestamptz
);
