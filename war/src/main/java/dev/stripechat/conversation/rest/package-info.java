/** Edge: how conversations look on the wire, for all faces, and the files in them. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.conversation.rest;
