/**
 * What an admin looks after: what did not go out, and what came in and could not be handled.
 *
 * <p>Promise: nothing that failed stays unseen, and each act of an admin is written down. Verbs: MendOutbox (send again,
 * skip), MendIntake (try again). Owns: no table. Never: shows a shop to another, or what somebody wrote. May be called by:
 * the staff pages.
 */
@org.jspecify.annotations.NullMarked
package dev.stripechat.admin;
