-- withdrawn, because the shop has booked the money without us
alter table shop_payment_attempt add column settled boolean not null default false;
