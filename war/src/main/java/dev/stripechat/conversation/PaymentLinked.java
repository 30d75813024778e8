package dev.stripechat.conversation;

import dev.stripechat.kernel.PaymentIntentId;

/** A payment belongs to a conversation from now on, or what is expected of it has changed. Observed in the same transaction. */
public record PaymentLinked(Conversation conversation, PaymentIntentId paymentIntent) {}
