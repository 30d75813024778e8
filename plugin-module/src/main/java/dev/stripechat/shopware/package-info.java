/**
 * Shopware's app protocol in plain Java: handshake, signatures, what the shop sends and what it is answered.
 *
 * <p>Promise: whatever arrives, the outcome is a value or {@link dev.stripechat.shopware.ProtocolRefused}, never
 * anything else. Verbs: {@link dev.stripechat.shopware.Handshake}. It owns nothing and keeps nothing: what is known of
 * a shop is a {@link dev.stripechat.shopware.Registration} that the caller hands in and stores. It never asks a clock,
 * a database or the network. Whoever connects a Shopware shop may call it.
 */
@NullMarked
package dev.stripechat.shopware;

import org.jspecify.annotations.NullMarked;
