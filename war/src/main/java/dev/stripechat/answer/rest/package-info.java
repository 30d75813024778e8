/** Edge: what a shop answers and by which model service, as the pages of its staff read and write it. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.answer.rest;
