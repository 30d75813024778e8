/**
 * FakeStripe: a stand-in for Stripe on this machine, for tests and for the demonstration. It keeps what it is told,
 * refuses what Stripe refuses, and says by name what it does not play. It never takes a real card number.
 */
package dev.stripechat.fakes.stripe;
