-- the shop has booked a part of the money, or that it went back: only the shop knows what is true for the shopper
alter table shop_payment_attempt add column unclear boolean not null default false;
