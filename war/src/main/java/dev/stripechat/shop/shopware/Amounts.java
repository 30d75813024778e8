package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.Money;
import dev.stripechat.shopware.Amount;
import java.math.BigDecimal;
import java.util.Locale;

/** Amounts of a shop in Stripe's minor units, which are not always those of ISO 4217. */
final class Amounts {

    private Amounts() {}

    /**
     * Exactly that.
     *
     * @throws dev.stripechat.shopware.ProtocolRefused when it has more decimals than its currency
     */
    static Money money(Amount amount) {
        return new Money(amount.minor(Money.decimals(amount.currency())), amount.currency());
    }

    /** The same. */
    static Money money(BigDecimal value, String currency) {
        return money(new Amount(value, currency.toLowerCase(Locale.ROOT)));
    }
}
