/** Edge: sign-in and accounts over REST; the filter that other edges ask for a signed-in member. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.staff.rest;
