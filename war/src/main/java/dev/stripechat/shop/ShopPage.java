package dev.stripechat.shop;

import dev.stripechat.kernel.Language;

/**
 * A page that a shop keeps in its own software.
 *
 * @param url of the storefront that shows it
 * @param html as its owner wrote it: foreign markup
 */
public record ShopPage(String title, Language language, String url, String html) {}
