package dev.stripechat.conversation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the security code that somebody writes behind a card number. */
final class SecurityCodes {

    private static final int REACH = 120;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String CODE = "(?<code>\\p{Nd}{3,4})(?![\\p{Nd}\\p{L}])";
    private static final String CHECK = "pr(?:ü|u\u0308|ue|u)f-?(?:ziffern?|nummer|zahl|nr|code)";
    private static final Pattern LABELLED =
            Pattern.compile(
                    "(?:(?<!\\p{L})(?:cv[cvn]2?|csc|cid|kpn)|"
                            + CHECK
                            + "|sicherheits-?(?:code|nummer)|karten-?code"
                            + "|(?:security|verification|card)[ -]?(?:code|number|value))"
                            + "\\P{Nd}{0,24}?"
                            + CODE,
                    FLAGS);
    private static final Pattern BEHIND_EXPIRY =
            Pattern.compile(
                    "\\A\\P{Nd}{0,40}(?<month>\\p{Nd}{1,2})(?:\\p{Nd}{2}|[^\\p{Nd}\\p{L}]{1,5}(?:\\p{Nd}{2}){1,2})"
                            + "[^\\p{Nd}\\p{L}]{1,10}"
                            + CODE);

    private SecurityCodes() {}

    /** What follows a card number, with {@code •••} in the place of the code. */
    static String masked(String behind) {
        String near = behind.substring(0, Math.min(behind.length(), REACH));
        StringBuilder masked = new StringBuilder(near);
        Matcher expiry = BEHIND_EXPIRY.matcher(near);
        if (expiry.find() && isMonth(expiry.group("month"))) {
            masked.replace(expiry.start("code"), expiry.end("code"), "•••");
        }
        return withoutLabelled(masked) + behind.substring(near.length());
    }

    private static String withoutLabelled(CharSequence near) {
        StringBuilder masked = new StringBuilder();
        Matcher labelled = LABELLED.matcher(near);
        int done = 0;
        while (labelled.find()) {
            masked.append(near, done, labelled.start("code")).append("•••");
            done = labelled.end("code");
        }
        return masked.append(near, done, near.length()).toString();
    }

    private static boolean isMonth(String written) {
        int month = Integer.parseInt(new Digits(written).text());
        return 1 <= month && month <= 12;
    }
}
