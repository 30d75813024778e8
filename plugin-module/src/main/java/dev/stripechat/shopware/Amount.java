package dev.stripechat.shopware;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An amount as the shop writes it: 10.99 and {@code eur}.
 *
 * @param value whole units with decimals
 * @param currency three lower-case letters (ISO 4217)
 */
public record Amount(BigDecimal value, String currency) {

    private static final Pattern CODE = Pattern.compile("[a-z]{3}");
    private static final int MOST_DECIMALS = 4;

    /** PHP counts money in binary: 0.30000000000000004. A thousandth of a minor unit is noise, more is money. */
    private static final BigDecimal NOISE = new BigDecimal("0.001");

    private static final BigDecimal MOST = new BigDecimal("1e15");

    static Amount of(BigDecimal value, String isoCode) {
        String code = isoCode.toLowerCase(Locale.ROOT);
        if (!CODE.matcher(code).matches()) {
            throw ProtocolRefused.malformed("currency");
        }
        return new Amount(value, code);
    }

    /**
     * Whole minor units by the decimals of ISO 4217 (jpy none, kwd three); two for a currency that Java does not know.
     */
    public long minor() {
        return minor(decimals());
    }

    /**
     * Whole minor units of so many decimals, for those who count otherwise than ISO. Half a unit is rounded up only if
     * it is the noise of PHP's numbers; an amount that really has more decimals (a shop that rounds yen to two) is
     * refused, because what we charge would not be what the order says.
     */
    public long minor(int decimals) {
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException("no currency has " + decimals + " decimals");
        }
        BigDecimal exact = value.movePointRight(decimals);
        BigDecimal whole = exact.setScale(0, RoundingMode.HALF_UP);
        if (whole.abs().compareTo(MOST) > 0 || exact.subtract(whole).abs().compareTo(NOISE) > 0) {
            throw ProtocolRefused.malformed("amount " + value + " " + currency);
        }
        return whole.longValueExact();
    }

    private int decimals() {
        return Currency.getAvailableCurrencies().stream()
                .filter(iso -> iso.getCurrencyCode().equalsIgnoreCase(currency))
                .mapToInt(Currency::getDefaultFractionDigits)
                .filter(digits -> digits >= 0)
                .findAny()
                .orElse(2);
    }
}
