-- a payment may also be cancelled by us because its order was paid otherwise
alter table payment_payment drop constraint payment_payment_closing_check;
alter table payment_payment add constraint payment_payment_closing_check
    check (closing in ('REPLACED', 'WITHDRAWN', 'ABANDONED', 'SETTLED'));
