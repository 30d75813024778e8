-- the sweep for shoppers that wait for an answer, the longest silence first
drop index conversation_conversation_open;
create index conversation_conversation_open on conversation_conversation (last_at) where answered_up_to < last_number;
