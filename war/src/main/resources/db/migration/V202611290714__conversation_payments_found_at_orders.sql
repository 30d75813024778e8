-- another plugin made it for the order of the conversation's customer
alter table conversation_linked_payment drop constraint conversation_linked_payment_proof_check;
alter table conversation_linked_payment add constraint conversation_linked_payment_proof_check
    check (proof in ('SHOP_TOKEN', 'CLIENT_SECRET', 'PAYMENT_PAGE', 'ORDER'));
