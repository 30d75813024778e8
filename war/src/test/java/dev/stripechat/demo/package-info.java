/**
 * The demo: the release jar as it is, beside it a pretend shop whose card payments are made up. {@link
 * dev.stripechat.demo.Demo} is the main class of {@code mvn -Pdemo package}; the stories use {@link
 * dev.stripechat.demo.DemoShop} as their shop. Nothing of it is in the release.
 */
package dev.stripechat.demo;
