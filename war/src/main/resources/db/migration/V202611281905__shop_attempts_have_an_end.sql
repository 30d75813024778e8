-- it is withdrawn, and not by the shop: nobody has paid it for months
alter table shop_payment_attempt add column abandoned boolean not null default false;
-- money has moved for it, at that time or later: noted when it would else be forgotten
alter table shop_payment_attempt add column money_at timestamptz;
-- it was to be forgotten, and a payment of it was still open at Stripe: it is looked at again later
alter table shop_payment_attempt add column open_at timestamptz;

-- attempts that nobody paid: first withdrawn, later forgotten
create index shop_payment_attempt_unpaid on shop_payment_attempt (created_at) where money_at is null;
-- attempts whose money has moved are forgotten when their time is over
create index shop_payment_attempt_money on shop_payment_attempt (money_at) where money_at is not null;
-- links of an attempt: while there is one, it is kept
create index shop_payment_link_attempt on shop_payment_link (attempt_id);
