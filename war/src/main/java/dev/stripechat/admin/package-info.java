/**
 * What an admin looks after: the first steps of an installation, what did not go out, and what came in and could not be
 * handled.
 *
 * <p>Promise: nothing that failed stays unseen, and each act of an admin is written down. Verbs: InviteFirstAdmin, SetUp, RescueShop,
 * MendOutbox (send again, skip), MendIntake (try again). Owns: {@code admin_*} tables (links to set up). Never: shows a
 * shop to another, or what somebody wrote. May be called by: the staff pages.
 */
@org.jspecify.annotations.NullMarked
package dev.stripechat.admin;
