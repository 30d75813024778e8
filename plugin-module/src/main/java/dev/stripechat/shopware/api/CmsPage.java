package dev.stripechat.shopware.api;

/**
 * A page that the shop's owner wrote, such as questions and answers.
 *
 * @param html its text blocks: foreign markup
 */
public record CmsPage(String title, String html) {}
