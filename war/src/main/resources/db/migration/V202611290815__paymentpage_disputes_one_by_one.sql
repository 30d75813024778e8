-- a payment may be disputed more than once: the ids of those that are open (or lost) and of those that were won
alter table paymentpage_payment
    add column open_disputes text not null default '',
    add column won_disputes text not null default '';
update paymentpage_payment set open_disputes = 'nameless' where disputed;
update paymentpage_payment set won_disputes = won_dispute where won_dispute is not null;
alter table paymentpage_payment drop column disputed, drop column won_dispute;
