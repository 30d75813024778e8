/**
 * The sentence encoder of langchain4j, where its jars lie in a folder: the release brings none of them.
 *
 * <p>Promise: without the folder everything works by words alone. Owns: the class loader of those jars. Never: brings native code.
 */
@org.jspecify.annotations.NullMarked
package dev.stripechat.understanding.encoder;
