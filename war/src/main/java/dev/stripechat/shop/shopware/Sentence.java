package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.Language;
import dev.stripechat.shop.RefundAnswer;
import dev.stripechat.shopware.PaymentAnswer;
import java.util.Locale;

/** Why a shop's payment or refund is refused, for its log and its people. */
enum Sentence {
    COPY(
            "This shop is a copy of another one; nothing is paid here.",
            "Dieser Shop ist eine Kopie eines anderen; hier wird nichts bezahlt."),
    PAUSED(
            "Stripe Chat is switched off for this shop.",
            "Stripe Chat ist für diesen Shop abgeschaltet."),
    NOT_PAYABLE(
            "This order cannot be paid here: amount or way back is not allowed.",
            "Diese Bestellung kann hier nicht bezahlt werden: Betrag oder Rückweg ist nicht erlaubt."),
    NOT_PAID(
            "Nothing was paid by Stripe Chat that could be given back.",
            "Mit Stripe Chat wurde nichts bezahlt, was erstattet werden könnte."),
    ANOTHER_AMOUNT(
            "This refund was asked for before with another amount.",
            "Diese Erstattung wurde schon mit einem anderen Betrag angefordert."),
    NO_ACCESS(
            "No key opens the Stripe account of this payment any more.",
            "Kein Schlüssel öffnet mehr das Stripe-Konto dieser Zahlung."),
    KEY_REFUSED(
            "The Stripe key may not give money back.",
            "Der Stripe-Schlüssel darf kein Geld erstatten."),
    REFUSED_BY_STRIPE(
            "Stripe does not give that back: it is more than is left.",
            "Stripe erstattet das nicht: Es ist mehr, als übrig ist."),
    FAILED("The refund has failed at Stripe.", "Die Erstattung ist bei Stripe gescheitert."),
    STRIPE_SILENT(
            "Stripe does not answer; try again.",
            "Stripe antwortet nicht; versuchen Sie es erneut.");

    private final String english;
    private final String german;

    Sentence(String english, String german) {
        this.english = english;
        this.german = german;
    }

    /** Why no money is given back. */
    static Sentence of(RefundAnswer refused) {
        return refused.obstacle()
                .map(word -> valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(FAILED);
    }

    /** The payment fails, and the shop says why. */
    PaymentAnswer in(Language language) {
        return PaymentAnswer.failed(language == Language.DE ? german : english);
    }
}
