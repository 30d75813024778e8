-- where it was made, or is to be made: the same connection may be of another account later
alter table paymentpage_payment
    add column account text,
    add column mode    text check (mode in ('TEST', 'LIVE'));

update paymentpage_payment p set account = c.account, mode = c.mode
    from settings_stripe_connection c where c.id = p.connection_id;
-- what is known of the payment itself is surer than what the connection says by now
update paymentpage_payment p set account = k.account, mode = k.mode
    from payment_payment k where k.shop_id = p.shop_id and k.payment_intent = p.payment_intent;

alter table paymentpage_payment
    alter column account set not null,
    alter column mode set not null;
