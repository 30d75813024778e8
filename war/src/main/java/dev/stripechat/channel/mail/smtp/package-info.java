/** Edge: mail servers, spoken to in SMTP (RFC 5321) by Jakarta Mail. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.channel.mail.smtp;
