/**
 * Machinery under all capabilities.
 *
 * <p>Promise: what was taken in is not lost and done once; what is given out is sent, in order; a verb is one
 * transaction. Verbs: keep (intake), put (outbox), order (jobs), seal (secrets). Owns: {@code runtime_*} tables, database,
 * JSON binding, problem documents, limits, static files. Never: knows a shop's business. May be called by: everybody but
 * kernel.
 */
@org.jspecify.annotations.NullMarked
package dev.stripechat.runtime;
