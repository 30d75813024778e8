/**
 * Words everybody uses.
 *
 * <p>Promise: small values that cannot be wrong. Verbs: none. Owns: ids, money, language, refusals. Never: knows a
 * capability, a library or the container ({@code java.*} only). May be called by: everybody.
 */
@org.jspecify.annotations.NullMarked
package dev.stripechat.kernel;
