/** Edge: what shops answer, what was asked, and model services with what they have cost, in PostgreSQL. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.answer.store;
