-- when money has moved by it last: paid, authorized, on its way, refunded, disputed
alter table paymentpage_payment add column money_at timestamptz;
-- of those made before this was noted nobody knows
update paymentpage_payment set money_at = now() where payment_intent is not null;

-- payments of orders are forgotten when their time is over
create index paymentpage_payment_kept on paymentpage_payment (coalesce(money_at, wanted_at));
-- whether money has moved for an attempt, or still may
create index paymentpage_payment_attempt on paymentpage_payment (attempt_id);
