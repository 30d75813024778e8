create table paymentpage_payment (
    shop_id         uuid   not null,
    order_id        text   not null,
    number          int    not null check (number > 0),
    attempt_id      uuid   not null,
    connection_id   uuid   not null,
    conversation_id uuid   not null,
    amount          bigint not null check (amount > 0),
    currency        text   not null check (currency ~ '^[a-z]{3}$'),
    tries           int    not null,
    payment_intent  text check (payment_intent ~ '^pi_[A-Za-z0-9]{10,64}$'),
    is_over         boolean not null,
    wanted_at       timestamptz not null,
    primary key (shop_id, order_id, number)
);

-- the rule of the house: never two ways to pay an order at a time
create unique index paymentpage_payment_one on paymentpage_payment (shop_id, order_id) where not is_over;

-- the order of a payment that Stripe tells of
create unique index paymentpage_payment_intent on paymentpage_payment (shop_id, payment_intent);
