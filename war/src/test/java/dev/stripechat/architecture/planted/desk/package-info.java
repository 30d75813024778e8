/**
 * Planted: it does not say what it owns.
 *
 * <p>Promise: something. Verbs: none. Never: anything. May be called by: tests.
 */
@org.jspecify.annotations.NullMarked
package dev.stripechat.architecture.planted.desk;
