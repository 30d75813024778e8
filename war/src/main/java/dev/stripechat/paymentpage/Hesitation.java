package dev.stripechat.paymentpage;

import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import java.util.Arrays;
import java.util.Locale;

/** What keeps a shopper from paying, as the page sees it. */
public enum Hesitation {
    FORM_NOT_LOADED(
            "Das Zahlungsformular wurde nicht geladen. Ein Werbeblocker kann der Grund sein.",
            "The payment form did not load. An ad blocker may be the reason."),
    INCOMPLETE(
            "Die Zahlungsdaten sind seit einer Weile unvollständig.",
            "The payment details have been incomplete for a while."),
    CONFIRM_FAILED(
            "Die Zahlung wurde auf der Seite nicht angenommen.",
            "The payment was not accepted on the page."),
    RETURNED_UNPAID(
            "Von der Bank zurück, ohne dass bezahlt wurde.",
            "Back from the bank without having paid.");

    private final String german;
    private final String english;

    Hesitation(String german, String english) {
        this.german = german;
        this.english = english;
    }

    /**
     * Reads the word on the wire.
     *
     * @throws Refusal invalid ({@code bad_kind})
     */
    public static Hesitation of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findAny()
                .orElseThrow(() -> Refusal.invalid("bad_kind", "There is no such signal."));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String in(Language language) {
        return language == Language.DE ? german : english;
    }
}
