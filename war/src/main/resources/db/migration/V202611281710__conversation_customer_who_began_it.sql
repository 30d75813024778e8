-- Whose conversation it is, as the shop signed it: nobody else goes on in it.
alter table conversation_conversation add column customer_id text;
