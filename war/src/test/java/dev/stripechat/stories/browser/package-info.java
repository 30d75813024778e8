/**
 * Stories in a real browser: a shop's page on an origin of its own, the widget in it, the Inbox beside it. {@link
 * dev.stripechat.stories.browser.BrowserWorld} is started once for all of them.
 */
package dev.stripechat.stories.browser;
