/**
 * Words.
 *
 * <p>Promise: planted nothing. Verbs: none. Owns: nothing. Never: anything. May be called by: tests.
 */
@org.jspecify.annotations.NullMarked
package dev.stripechat.architecture.planted.kernel;
