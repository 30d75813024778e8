-- only of shops that can switch us off; what has no row is at work
create table settings_shop_standing (
    shop_id       uuid not null primary key,
    -- a copy of a shop is no shop of its own: it is noted beside the shop
    standing      text not null check (standing in ('LIVE', 'PAUSED')),
    since         timestamptz not null,
    clone_url     text,
    clone_seen_at timestamptz,
    check ((clone_url is null) = (clone_seen_at is null))
);
