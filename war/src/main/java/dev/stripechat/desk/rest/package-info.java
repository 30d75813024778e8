/** Edge: the Inbox over REST. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.desk.rest;
