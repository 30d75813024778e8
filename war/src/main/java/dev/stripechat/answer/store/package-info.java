/** Model services, and what they have cost, in PostgreSQL. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.answer.store;
