package dev.stripechat.payment;

import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Money;
import java.util.Optional;

/**
 * Why a payment was declined: Stripe's code, and how it may be told. A code that must not be revealed reads in every
 * way like the code it is presented as; an unknown code is a plain decline.
 *
 * @param code Stripe's code, for staff alone
 * @param presentedAs the code whose text the shopper reads
 * @param meaning what the code means, in English, for staff
 * @param doNotTell the true code must not be told to the shopper
 * @param next what can work, as the shopper is told
 * @param adviceCode what Stripe advises about trying again, for staff
 * @param checksFirst money may have been taken already: Stripe is asked before anything is told
 */
public record DeclineReason(
        String code,
        String presentedAs,
        String meaning,
        boolean doNotTell,
        NextStep next,
        Optional<String> adviceCode,
        boolean checksFirst) {

    /** The code of a plain decline. */
    public static final String GENERIC = "generic_decline";

    /** The reason behind a code of Stripe. */
    public static DeclineReason of(String code) {
        return of(code, Optional.empty());
    }

    /** The reason behind a code, with Stripe's advice about trying again, which is worth more than our table. */
    public static DeclineReason of(String code, Optional<String> adviceCode) {
        return DeclineTable.INSTANCE.reason(code, adviceCode);
    }

    static DeclineReason of(Failure failure) {
        return of(failure.tellingCode(), failure.adviceCode());
    }

    /** What the shopper reads: the reason, the amount and the next step. */
    public String text(Language language, Money amount) {
        return DeclineTexts.of(language).declined(presentedAs, amount.in(language));
    }
}
