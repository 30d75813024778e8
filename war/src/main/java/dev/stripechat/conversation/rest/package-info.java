/** Edge: how conversations look on the wire, for all faces. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.conversation.rest;
