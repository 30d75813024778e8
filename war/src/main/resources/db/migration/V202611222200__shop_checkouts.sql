create table shop_checkout (
    shop_id      uuid   not null references shop_shop,
    checkout_id  text   not null check (checkout_id ~ '^[A-Za-z0-9._~-]{1,100}$'),
    currency     text   not null check (currency ~ '^[a-z]{3}$'),
    total        bigint not null check (total >= 0),
    shipping     bigint check (shipping >= 0),
    order_number text,
    phone        text,
    signed_at    timestamptz not null,
    primary key (shop_id, checkout_id)
);

create table shop_checkout_item (
    shop_id     uuid   not null,
    checkout_id text   not null,
    position    int    not null check (position >= 0),
    name        text   not null check (length(name) between 1 and 200),
    quantity    int    not null check (quantity > 0),
    amount      bigint not null,
    -- checked at the end: a newer cart is written before the older one is taken away
    primary key (shop_id, checkout_id, position) deferrable initially deferred,
    foreign key (shop_id, checkout_id) references shop_checkout
);
