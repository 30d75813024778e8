/**
 * Planted: it does not say that nothing is null.
 *
 * <p>Promise: something. Verbs: none. Owns: nothing. Never: anything. May be called by: tests.
 */
package dev.stripechat.architecture.planted.conversation;
