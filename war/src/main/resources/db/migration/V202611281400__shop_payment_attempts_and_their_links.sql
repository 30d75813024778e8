create table shop_payment_attempt (
    id                   uuid primary key,
    shop_id              uuid   not null references shop_shop,
    -- what is paid, the order's id and in a second line its transaction's: a shop that asks again gets the same attempt
    payable              text   not null,
    checkout_id          text   not null check (checkout_id ~ '^[A-Za-z0-9._~-]{1,100}$'),
    order_id             text   not null,
    order_transaction_id text,
    order_number         text,
    sales_channel        text,
    customer_id          text,
    language             text check (language in ('de', 'en')),
    amount               bigint not null check (amount > 0),
    currency             text   not null check (currency ~ '^[a-z]{3}$'),
    success_url          text   not null,
    processing_url       text,
    cancel_url           text   not null,
    signed_at            timestamptz not null,
    withdrawn            boolean not null,
    -- a text, because EclipseLink cannot read a uuid that is null
    conversation_id      text,
    joined               boolean not null,
    created_at           timestamptz not null,
    unique (shop_id, payable)
);

-- the other attempts to pay an order
create index shop_payment_attempt_order on shop_payment_attempt (shop_id, order_id);

create table shop_payment_link (
    token_hash text primary key,
    shop_id    uuid not null references shop_shop,
    attempt_id uuid not null references shop_payment_attempt,
    expires_at timestamptz not null
);

-- links that are over are forgotten
create index shop_payment_link_over on shop_payment_link (expires_at);
