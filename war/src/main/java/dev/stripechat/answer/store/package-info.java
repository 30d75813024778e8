/** Edge: what shops answer, in PostgreSQL. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.answer.store;
