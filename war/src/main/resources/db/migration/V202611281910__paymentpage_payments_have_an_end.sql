-- when money has moved by it last: paid, authorized, on its way, refunded, disputed
alter table paymentpage_payment add column money_at timestamptz;
-- when it moved before this was noted nobody knows
update paymentpage_payment p set money_at = now()
    from payment_payment k where k.shop_id = p.shop_id and k.payment_intent = p.payment_intent
        and k.state in ('PROCESSING', 'AUTHORIZED', 'SUCCEEDED');

-- payments of orders are forgotten when their time is over
create index paymentpage_payment_kept on paymentpage_payment (coalesce(money_at, wanted_at));
-- whether money has moved for an attempt, or still may
create index paymentpage_payment_attempt on paymentpage_payment (attempt_id);
