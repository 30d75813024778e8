package dev.stripechat.answer;

import java.util.regex.Pattern;

/** Words with which nobody asks for anything but a person; whatever was learned, they hold. */
final class WantsPerson {

    private static final Pattern SURELY =
            Pattern.compile(
                    "(?iu)\\bmensch(?:en)?\\b|\\bhumans?\\b|\\breal person\\b|\\ba person\\b"
                            + "|\\b(?:speak|talk|chat) (?:to|with) (?:an?|some|your|the|real)\\b"
                            + "|\\b(?:speak|talk) (?:to|with) (?:someone|somebody|support|staff)\\b"
                            + "|\\b(?:mitarbeiter|berater|jemand|kollege)\\w*\\b.{0,40}\\b(?:sprechen|reden)\\b"
                            + "|\\b(?:sprechen|reden)\\b.{0,40}\\b(?:mitarbeiter|berater|jemand|kollege)");

    private WantsPerson() {}

    static boolean surely(String text) {
        return SURELY.matcher(text).find();
    }
}
