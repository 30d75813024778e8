-- payment_payment says it now, for the chat, too
alter table paymentpage_payment drop column closing;
