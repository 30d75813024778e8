/**
 * What a text means: which question, in which language, and how sure that is.
 *
 * <p>Promise: pure computation; the same text and the same examples give the same reading, on every node. Verbs: Understanding.read.
 * Owns: the German lexicon. Never: knows a shop, reads a database, says anything. May be called by: answer.
 */
@org.jspecify.annotations.NullMarked
package dev.stripechat.understanding;
