-- Only a shopper's word waits for an answer: what others said last is not open.
update conversation_conversation c
set answered_up_to = last_number
where answered_up_to < last_number
  and not exists (select 1 from conversation_message m
                  where m.conversation_id = c.id and m.number > c.answered_up_to and m.author = 'SHOPPER');

-- "conversations without a word", the oldest first
create index conversation_conversation_empty on conversation_conversation (started_at) where last_number = 0;
