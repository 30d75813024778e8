package dev.stripechat.fakeshop.shopware;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a Twig expression, one after the other. */
final class TwigTokens {

    private static final Pattern WORD =
            Pattern.compile(
                    "\\s*(?:('(?:[^'\\\\]|\\\\.)*')|(\"(?:[^\"\\\\#]|\\\\.)*\")|(\\d+)|([A-Za-z_]\\w*)|(\\?\\?|==|!=|[.,:?|()\\[\\]{}]))");

    private final String source;
    private final List<String> words = new ArrayList<>();
    private int at;

    TwigTokens(String source) {
        this.source = source;
        Matcher matcher = WORD.matcher(source.strip());
        int end = 0;
        while (end < source.strip().length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw unknown(source.strip().substring(end));
            }
            words.add(matcher.group().strip());
            end = matcher.end();
        }
    }

    static IllegalArgumentException unknown(String what) {
        return new IllegalArgumentException("this small Twig does not know: " + what);
    }

    boolean isAtEnd() {
        return at >= words.size();
    }

    String peek() {
        return isAtEnd() ? "" : words.get(at);
    }

    String next() {
        if (isAtEnd()) {
            throw unknown(source);
        }
        return words.get(at++);
    }

    /** Goes on if these are the next words. */
    boolean takes(String... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (at + i >= words.size() || !words.get(at + i).equals(wanted[i])) {
                return false;
            }
        }
        at += wanted.length;
        return true;
    }

    void must(String wanted) {
        if (!takes(wanted)) {
            throw unknown(peek() + " where " + wanted + " is due in " + source);
        }
    }

    void mustEnd() {
        if (!isAtEnd()) {
            throw unknown(peek() + " in " + source);
        }
    }
}
