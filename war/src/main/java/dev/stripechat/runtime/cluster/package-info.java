/**
 * Several nodes on one database. Truth is in the database alone: each node looks there again and again, and hints from
 * node to node only shorten the wait.
 */
@org.jspecify.annotations.NullMarked
package dev.stripechat.runtime.cluster;
