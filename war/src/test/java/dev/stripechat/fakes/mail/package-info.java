/** A pretend mail server for tests and the demo: it speaks SMTP, refuses what a real one refuses, and delivers nothing. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.fakes.mail;
