package dev.stripechat.answer;

import dev.stripechat.kernel.Language;

/** How somebody asks for something. */
public record Phrasing(Language language, String text) {}
