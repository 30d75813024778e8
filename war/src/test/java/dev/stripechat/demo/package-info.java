/**
 * The demo: the release jar as it is, beside it a pretend shop and a pretend Stripe. {@link dev.stripechat.demo.Demo}
 * is the main class of {@code mvn -Pdemo package}. Nothing of it is in the release.
 */
package dev.stripechat.demo;
