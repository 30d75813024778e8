package dev.stripechat.fakeshop;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template that is being filled: <code>{{word}}</code> takes a word or a text and escapes it, <code>[[part]]</code>
 * takes HTML that was made by another sheet; inside a text, <code>{word}</code> takes a word.
 */
final class Sheet {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z.-]+)}}|\\[\\[([a-z.-]+)]]");
    private static final Pattern WORD = Pattern.compile("\\{([a-z-]+)}");

    private final String template;
    private final Texts texts;
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, String> parts = new HashMap<>();

    Sheet(String template, Texts texts) {
        this.template = template;
        this.texts = texts;
        word("language", texts.language());
    }

    Sheet word(String place, String value) {
        words.put(place, value);
        return this;
    }

    Sheet part(String place, String html) {
        parts.put(place, html);
        return this;
    }

    /** A text under a name of this template, with its words in it. */
    Sheet text(String place, String key) {
        return word(place, said(key));
    }

    String html() {
        return PLACE.matcher(Files.text(template + ".html"))
                .replaceAll(place -> Matcher.quoteReplacement(filled(place)));
    }

    private String filled(MatchResult place) {
        return place.group(1) == null ? known(parts, place.group(2)) : escaped(place.group(1));
    }

    private String escaped(String name) {
        return escape(words.containsKey(name) ? words.get(name) : said(name));
    }

    private String said(String key) {
        return WORD.matcher(texts.of(key))
                .replaceAll(word -> Matcher.quoteReplacement(known(words, word.group(1))));
    }

    private String known(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException(template + " lacks " + name);
        }
        return value;
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
