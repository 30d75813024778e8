-- why we are having it cancelled ourselves: then its cancellation is no news for anybody
alter table payment_payment add column closing text check (closing in ('REPLACED', 'WITHDRAWN', 'ABANDONED'));
