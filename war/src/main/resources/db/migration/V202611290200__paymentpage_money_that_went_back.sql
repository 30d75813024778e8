-- all that was given back of it so far, and whether the shopper's bank wants it back
alter table paymentpage_payment add column refunded bigint not null default 0 check (refunded >= 0);
alter table paymentpage_payment add column disputed boolean not null default false;

-- refunds that shops ask for: kept before Stripe is asked, forgotten with the payment
create table paymentpage_refund (
    shop_id        uuid   not null,
    refund         text   not null check (refund <> ''),
    order_id       text   not null,
    number         int    not null,
    payment_intent text   not null check (payment_intent ~ '^pi_[A-Za-z0-9]{10,64}$'),
    amount         bigint not null check (amount > 0),
    currency       text   not null check (currency ~ '^[a-z]{3}$'),
    tries          int    not null check (tries >= 0),
    state          text   not null check (state in ('WANTED', 'PENDING', 'DONE', 'FAILED')),
    wanted_at      timestamptz not null,
    primary key (shop_id, refund),
    foreign key (shop_id, order_id, number) references paymentpage_payment on delete cascade
);

-- the refunds of a payment that is forgotten
create index paymentpage_refund_payment on paymentpage_refund (shop_id, order_id, number);
