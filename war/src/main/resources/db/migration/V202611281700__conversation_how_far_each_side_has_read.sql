-- Two numbers for each side of a conversation: up to where its browser has it, and up to where somebody has read it.
-- Apart from the conversation, whose row every message locks.
create table conversation_mark (
    conversation_id   uuid   primary key references conversation_conversation,
    shop_id           uuid   not null,
    shopper_delivered bigint not null check (shopper_delivered >= shopper_seen),
    shopper_seen      bigint not null check (shopper_seen >= 0),
    staff_delivered   bigint not null check (staff_delivered >= staff_seen),
    staff_seen        bigint not null check (staff_seen >= 0)
);
