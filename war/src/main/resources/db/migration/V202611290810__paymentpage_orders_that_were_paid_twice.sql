-- when money came by it for an order that the shop had the money for already
alter table paymentpage_payment add column twice_at timestamptz;

-- OrderPayments.paidTwice: those of a shop, the newest first
create index paymentpage_payment_twice on paymentpage_payment (shop_id, twice_at) where twice_at is not null;
