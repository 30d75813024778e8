/** A stand-in for the machine that makes vectors of texts. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.fakes.embeddings;
