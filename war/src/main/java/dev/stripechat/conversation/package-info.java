/**
 * The chat itself: who said what, who is in charge, which PaymentIntents belong to it.
 *
 * <p>Promise: a message that was acknowledged is stored, once, under a number without a gap. Verbs: StartConversation,
 * ReceiveMessage, Reply, WriteMessage, TakeConversation, CloseConversation, ReopenConversation, LinkPayment,
 * ClaimPayment, MarkPayment, AttachFile, FetchFile, NoteSeen, TellTyping, RateConversation, EraseConversation,
 * EraseForShop, SayForShop. Owns: {@code conversation_*} tables. Never: shows one shop's conversation to another, waits for anything
 * inside its transactions. May be called by: judges and faces.
 */
@org.jspecify.annotations.NullMarked
package dev.stripechat.conversation;
