/** Edge: what shops' backends tell us over REST. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.shop.rest;
