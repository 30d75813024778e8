-- we are cancelling it at Stripe, so its cancellation is no news for the shop
alter table paymentpage_payment add column closing boolean not null default false;
