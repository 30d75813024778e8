/** Edge: the settings of mail. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.channel.mail.rest;
