package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.Money;
import dev.stripechat.shop.Cart;
import dev.stripechat.shop.CheckoutItem;
import dev.stripechat.shopware.ShopperCart;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Carts in our words, as a shop vouches for them. */
final class VouchedCarts {

    private static final int MOST_ITEMS = 100;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_OF_A_LINE = 999_999;
    private static final BigDecimal MOST_MONEY = new BigDecimal(999_999_999);
    private static final Pattern CURRENCY = Pattern.compile("[a-z]{3}");

    private VouchedCarts() {}

    /** Nothing, where an amount is beyond all measure: the chat does without. */
    static Optional<Cart> of(ShopperCart cart, String currency) {
        boolean isSane =
                CURRENCY.matcher(currency).matches()
                        && cart.total().signum() >= 0
                        && Stream.concat(
                                        Stream.of(cart.total()),
                                        cart.lines().stream().map(ShopperCart.Line::total))
                                .allMatch(amount -> amount.abs().compareTo(MOST_MONEY) <= 0);
        return isSane ? Optional.of(cart(cart, currency)) : Optional.empty();
    }

    private static Cart cart(ShopperCart cart, String currency) {
        List<CheckoutItem> items =
                cart.lines().stream()
                        .filter(line -> line.quantity() > 0 && line.quantity() <= MOST_OF_A_LINE)
                        .limit(MOST_ITEMS)
                        .map(
                                line ->
                                        new CheckoutItem(
                                                name(line),
                                                line.quantity(),
                                                minor(line.total(), currency)))
                        .toList();
        return new Cart(
                new Money(minor(cart.total(), currency), currency),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                items);
    }

    /** Shown, never charged: what a shop computes with more decimals is rounded as it shows it. */
    private static long minor(BigDecimal amount, String currency) {
        return amount.movePointRight(Money.decimals(currency))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static String name(ShopperCart.Line line) {
        return line.label()
                .map(VouchedCarts::clean)
                .filter(name -> !name.isEmpty())
                .orElseGet(
                        () ->
                                Optional.of(clean(line.type()))
                                        .filter(t -> !t.isEmpty())
                                        .orElse("–"));
    }

    private static String clean(String text) {
        String plain = text.replaceAll("[\\p{Cc}\\p{Cs}]+", " ").strip();
        int most = Math.min(LONGEST_NAME, plain.codePointCount(0, plain.length()));
        return plain.substring(0, plain.offsetByCodePoints(0, most)).strip();
    }
}
