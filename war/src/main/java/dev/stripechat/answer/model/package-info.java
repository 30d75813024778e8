/**
 * Model services over LangChain4j, which only this edge knows. Its transport is our own: an address that a shop has entered leads to
 * the machine that was looked at, and an answer ends, in time and in size.
 */
@org.jspecify.annotations.NullMarked
package dev.stripechat.answer.model;
