package dev.stripechat.fakes.stripe;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Set;

/** A card as somebody typed it. */
record Card(String number, int month, int year, String cvc) {

    private static final int THIS_CENTURY = 2000;
    private static final int MONTHS = 12;
    private static final int FAR = 50;

    /** A test card in good order. */
    static Card test(String number) {
        return new Card(number, MONTHS, YearMonth.now(ZoneOffset.UTC).getYear() + 2, "123");
    }

    /** What {@code payment_method_data[card]} says, checked as Stripe checks it. */
    static Card typed(Params card) {
        card.plays(Set.of("number", "exp_month", "exp_year", "cvc"));
        String number = card.needed("number").replaceAll("[ -]", "");
        int month = card.number("exp_month").orElseThrow(() -> absent("exp_month")).intValue();
        int year = card.number("exp_year").orElseThrow(() -> absent("exp_year")).intValue();
        Card typed =
                new Card(
                        number,
                        month,
                        year < 100 ? year + THIS_CENTURY : year,
                        card.text("cvc").orElse(""));
        typed.check();
        return typed;
    }

    String brand() {
        return switch (number.charAt(0)) {
            case '5' -> "mastercard";
            case '3' -> "amex";
            default -> "visa";
        };
    }

    String last4() {
        return number.substring(number.length() - 4);
    }

    private void check() {
        if (!number.matches("\\d{12,19}") || !luhn()) {
            throw wrong("incorrect_number", "number", "Your card number is incorrect.");
        }
        if (month < 1 || month > MONTHS) {
            throw wrong(
                    "invalid_expiry_month",
                    "exp_month",
                    "Your card's expiration month is invalid.");
        }
        YearMonth now = YearMonth.now(ZoneOffset.UTC);
        if (year < now.getYear() || year > now.getYear() + FAR) {
            throw wrong(
                    "invalid_expiry_year", "exp_year", "Your card's expiration year is invalid.");
        }
        if (YearMonth.of(year, month).isBefore(now)) {
            throw wrong(
                    "invalid_expiry_month",
                    "exp_month",
                    "Your card's expiration month is invalid.");
        }
        if (!cvc.isEmpty() && !cvc.matches(brand().equals("amex") ? "\\d{3,4}" : "\\d{3}")) {
            throw wrong("invalid_cvc", "cvc", "Your card's security code is invalid.");
        }
    }

    private boolean luhn() {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int weighed = i % 2 == 1 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    private static Refusal absent(String param) {
        return Refusal.missing("payment_method_data[card][" + param + "]");
    }

    private static Refusal wrong(String code, String param, String message) {
        return Refusal.of(402, "card_error", message).code(code).param(param);
    }
}
