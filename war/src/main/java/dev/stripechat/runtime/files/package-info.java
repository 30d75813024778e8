/** Files that strangers bring: what they are is read from their bytes, and nothing is kept of them but what is seen. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.runtime.files;
