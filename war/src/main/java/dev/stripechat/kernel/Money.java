package dev.stripechat.kernel;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An amount in whole minor units, as Stripe writes it: 1099 and {@code eur} is 10.99 EUR, 500 and {@code jpy} is
 * 500 JPY.
 *
 * @param minor whole minor units
 * @param currency three lower-case letters (ISO 4217)
 */
public record Money(long minor, String currency) {

    private static final Pattern CODE = Pattern.compile("[a-z]{3}");

    /** Stripe, "Supported currencies": zero-decimal and three-decimal currencies. */
    private static final Set<String> WITHOUT_DECIMALS =
            Set.of(
                    "bif", "clp", "djf", "gnf", "jpy", "kmf", "krw", "mga", "pyg", "rwf", "vnd",
                    "vuv", "xaf", "xof", "xpf");

    private static final Set<String> WITH_THREE_DECIMALS =
            Set.of("bhd", "jod", "kwd", "omr", "tnd");

    /** Stripe, "Special cases": written with decimals that they do not have. */
    private static final Set<String> WITH_DECIMALS_IN_NAME_ONLY = Set.of("isk", "ugx");

    public Money {
        if (!CODE.matcher(currency).matches()) {
            throw Refusal.invalid("bad_currency", "A currency is three lower-case letters.");
        }
    }

    /**
     * Whether Stripe can take exactly that: of three decimals the last one is 0, and ISK and UGX have whole units alone
     * ("Supported currencies").
     */
    public boolean isChargeable() {
        long step = 1;
        if (WITH_THREE_DECIMALS.contains(currency)) {
            step = 10;
        } else if (WITH_DECIMALS_IN_NAME_ONLY.contains(currency)) {
            step = 100;
        }
        return minor > 0 && minor % step == 0;
    }

    /** Decimals of Stripe's minor unit, which for some currencies is not the one of ISO 4217 (ISK, UGX and MGA, for example). */
    private int digits() {
        return decimals(currency);
    }

    /** The same of a currency, three lower-case letters. */
    public static int decimals(String currency) {
        if (WITHOUT_DECIMALS.contains(currency)) {
            return 0;
        }
        return WITH_THREE_DECIMALS.contains(currency) ? 3 : 2;
    }

    /** As a person writes it in that language; a currency that Java does not know is written with its code. */
    public String in(Language language) {
        Optional<Currency> known =
                Currency.getAvailableCurrencies().stream()
                        .filter(iso -> iso.getCurrencyCode().equalsIgnoreCase(currency))
                        .findAny();
        NumberFormat format =
                known.isPresent()
                        ? NumberFormat.getCurrencyInstance(language.locale())
                        : NumberFormat.getNumberInstance(language.locale());
        known.ifPresent(format::setCurrency);
        format.setMinimumFractionDigits(digits());
        format.setMaximumFractionDigits(digits());
        String amount = format.format(BigDecimal.valueOf(minor, digits()));
        return known.isPresent() ? amount : amount + " " + currency.toUpperCase(Locale.ROOT);
    }
}
