/** One time for all nodes: that of the database, by which messages, tokens and deadlines are judged. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.runtime.clock;
