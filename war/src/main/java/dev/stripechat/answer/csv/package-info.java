/** Edge: tables that other programs write. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.answer.csv;
