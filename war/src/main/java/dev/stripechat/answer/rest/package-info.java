/** What staff set about answers. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.answer.rest;
