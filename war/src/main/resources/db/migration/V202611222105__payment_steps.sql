alter table payment_payment
    drop constraint payment_payment_state_check,
    add constraint payment_payment_state_check check (state in
        ('REQUIRES_PAYMENT_METHOD', 'DECLINED', 'REQUIRES_ACTION', 'PROCESSING', 'AUTHORIZED', 'CANCELED', 'SUCCEEDED')),
    add column advice_code text,
    -- the charge of the attempt that the state is about
    add column attempt     text,
    add column last_step   int not null default 0,
    -- the step that made the state; later numbers came too late
    add column state_step  int not null default 0,
    -- money may have been taken already, and Stripe could not be asked
    add column unsure      boolean not null default false,
    add column account     text,
    add column mode        text check (mode in ('TEST', 'LIVE'));

-- a payment belongs to an account and a mode: connections come and go
update payment_payment p set account = c.account, mode = c.mode
    from settings_stripe_connection c where c.id = p.connection_id;
alter table payment_payment
    alter column account set not null,
    alter column mode set not null,
    drop column connection_id;

create table payment_step (
    shop_id        uuid not null,
    payment_intent text not null,
    number         int  not null check (number > 0),
    state          text not null check (state in
        ('REQUIRES_PAYMENT_METHOD', 'DECLINED', 'REQUIRES_ACTION', 'PROCESSING', 'AUTHORIZED', 'CANCELED', 'SUCCEEDED')),
    failure_code   text,
    advice_code    text,
    charge         text,
    late           boolean not null,
    at             timestamptz not null,
    primary key (shop_id, payment_intent, number),
    foreign key (shop_id, payment_intent) references payment_payment
);

-- what was known before there were steps is the first step
insert into payment_step (shop_id, payment_intent, number, state, failure_code, late, at)
    select shop_id, payment_intent, 1, state, failure_code, false, updated_at from payment_payment;
update payment_payment set last_step = 1, state_step = 1;
