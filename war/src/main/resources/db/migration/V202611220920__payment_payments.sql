create table payment_payment (
    shop_id        uuid   not null,
    payment_intent text   not null check (payment_intent ~ '^pi_[A-Za-z0-9]{10,64}$'),
    connection_id  uuid   not null,
    state          text   not null check (state in
        ('REQUIRES_PAYMENT_METHOD', 'DECLINED', 'REQUIRES_ACTION', 'PROCESSING', 'CANCELED', 'SUCCEEDED')),
    amount         bigint not null,
    currency       text   not null check (currency ~ '^[a-z]{3}$'),
    failure_code   text,
    updated_at     timestamptz not null,
    primary key (shop_id, payment_intent)
);
