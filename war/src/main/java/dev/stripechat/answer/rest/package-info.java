/** Edge: what a shop answers, as the pages of its staff read and write it. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.answer.rest;
