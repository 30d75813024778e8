/**
 * The sentence encoder of langchain4j, where its jars lie in a folder: the release brings none of them. Or a model behind an address.
 *
 * <p>Promise: without either, and while the address is silent, everything works by words alone. Owns: the class loader of those
 * jars, the calls to that address. Never: brings native code, sends a text as it is.
 */
@org.jspecify.annotations.NullMarked
package dev.stripechat.understanding.encoder;
