/** Edge: pages on the web, fetched under guard and read as text. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.answer.web;
