/** Edge: conversations, messages and linked payments in PostgreSQL. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.conversation.store;
