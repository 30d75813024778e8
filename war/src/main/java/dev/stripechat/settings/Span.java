package dev.stripechat.settings;

import dev.stripechat.kernel.Refusal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of a day, in minutes after midnight. */
record Span(int from, int to) {

    static final int HOUR = 60;
    static final int DAY = 24 * HOUR;
    private static final Pattern FORM =
            Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)-([01]\\d|2[0-4]):([0-5]\\d)");

    /**
     * Reads {@code 09:00-17:30}; the day ends at 24:00.
     *
     * @throws Refusal invalid ({@code bad_hours})
     */
    static Span of(String text) {
        Matcher parts = FORM.matcher(text == null ? "" : text);
        if (!parts.matches()) {
            throw wrong();
        }
        Span span = new Span(minute(parts, 1), minute(parts, 3));
        if (span.from() >= span.to() || span.to() > DAY) {
            throw wrong();
        }
        return span;
    }

    private static int minute(Matcher parts, int hours) {
        return HOUR * Integer.parseInt(parts.group(hours))
                + Integer.parseInt(parts.group(hours + 1));
    }

    static Refusal wrong() {
        return Refusal.invalid(
                "bad_hours",
                "Hours are written like 09:00-17:30, at most four times a day, and do not overlap.");
    }

    String text() {
        return clock(from) + "-" + clock(to);
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / HOUR, minute % HOUR);
    }
}
