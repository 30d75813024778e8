/**
 * Mail as a way to the shopper: the transcript of a chat, and what people of the shop answer when the shopper is gone.
 *
 * <p>Promise: an address gets one code in a day, and nothing else until its owner has typed that code into the chat. Verbs:
 * AskForMail, ProveAddress, ForwardAnswer, PackMail, ConnectMail, TryMail, ForgetMail. Owns: {@code channel_mail_*} tables;
 * edits the shop's mail connection. Never: writes to an address on somebody else's word, says twice what may have arrived.
 * May be called by: admins; conversation calls it through its port.
 */
@org.jspecify.annotations.NullMarked
package dev.stripechat.channel.mail;
