-- an order as the shop showed it last; changed_at is the shop's clock, looked_at ours
create table shop_order (
    shop_id       uuid   not null references shop_shop,
    order_id      text   not null check (order_id ~ '^[A-Za-z0-9._~-]{1,100}$'),
    order_number  text   not null,
    customer_id   text,
    sales_channel text,
    language      text,
    total         bigint not null,
    currency      text   not null check (currency ~ '^[a-z]{3}$'),
    state         text   not null,
    changed_at    timestamptz not null,
    looked_at     timestamptz not null,
    primary key (shop_id, order_id)
);

-- orders that nobody has changed for long are forgotten
create index shop_order_old on shop_order (looked_at);

create table shop_order_transaction (
    shop_id        uuid not null,
    order_id       text not null,
    position       int  not null,
    id             text not null,
    state          text not null,
    method         text,
    payment_intent text,
    primary key (shop_id, order_id, id),
    foreign key (shop_id, order_id) references shop_order on delete cascade
);

create table shop_order_delivery (
    shop_id  uuid not null,
    order_id text not null,
    position int  not null,
    id       text not null,
    state    text not null,
    -- one to a line
    tracking text not null,
    primary key (shop_id, order_id, id),
    foreign key (shop_id, order_id) references shop_order on delete cascade
);

-- every PaymentIntent that ever stood in a transaction: a further try overwrites the one before
create table shop_order_payment (
    shop_id        uuid not null,
    order_id       text not null,
    transaction_id text not null,
    payment_intent text not null,
    seen_at        timestamptz not null,
    primary key (shop_id, order_id, transaction_id, payment_intent),
    foreign key (shop_id, order_id) references shop_order on delete cascade
);
