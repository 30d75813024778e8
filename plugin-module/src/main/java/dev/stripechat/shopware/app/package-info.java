/**
 * The zip that a shop owner uploads: templates of the app, filled in for one server and one app secret.
 *
 * <p>Promise: the same input gives the same bytes, and they fit the shop versions that the {@link Edition} names.
 * Verbs: {@code AppBundle.of(...).zip()}. It owns the texts and pictures below {@code src/main/app}. It never stores the
 * secret and knows neither database nor network. Whoever serves the download may call it.
 */
package dev.stripechat.shopware.app;
