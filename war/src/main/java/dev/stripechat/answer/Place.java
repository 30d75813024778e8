package dev.stripechat.answer;

import dev.stripechat.kernel.Refusal;
import java.util.Arrays;
import java.util.Locale;

/** Where an answer is said. */
public enum Place {
    WIDGET,
    PAYMENT_PAGE,
    MAIL,
    WHATSAPP;

    /** Its word on the wire and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The place of that word.
     *
     * @throws Refusal invalid: {@code bad_place}
     */
    public static Place of(String word) {
        return Arrays.stream(values())
                .filter(place -> place.word().equals(word))
                .findFirst()
                .orElseThrow(
                        () ->
                                Refusal.invalid(
                                        "bad_place",
                                        "A place is widget, payment_page, mail or whatsapp."));
    }
}
