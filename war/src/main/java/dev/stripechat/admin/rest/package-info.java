/** Edge: outbox and intake over REST. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.admin.rest;
