/**
 * The agent's workplace; its screen is called Inbox.
 *
 * <p>Promise: an agent sees the own shop's conversations live, with cart and payment beside them, and replies only when
 * in charge. Verbs: Inbox (list, open, take, reply, close, reopen). Owns: no table. Never: shows a shop to another. May be
 * called by: the staff pages.
 */
@org.jspecify.annotations.NullMarked
package dev.stripechat.desk;
