package dev.stripechat.shopware;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A cart as the shop vouches for it.
 *
 * @param token of the cart, which is also the one of the shopper's session: never stored or logged
 * @param total in whole units with decimals
 * @param lines what is in it; discounts are lines with a negative total
 */
public record ShopperCart(Secret token, BigDecimal total, List<Line> lines) {

    /**
     * One line of it.
     *
     * @param type such as {@code product} or {@code promotion}
     * @param label as the shopper reads it
     * @param referencedId of the product
     * @param quantity how many
     * @param total of the line, in whole units with decimals
     */
    public record Line(
            String type,
            Optional<String> label,
            Optional<String> referencedId,
            int quantity,
            BigDecimal total) {

        static Line of(Fields line) {
            return new Line(
                    line.text("type"),
                    line.textIfAny("label"),
                    line.textIfAny("referencedId"),
                    quantity(line.decimal("quantity")),
                    line.objectIfAny("price")
                            .map(price -> price.decimal("totalPrice"))
                            .orElse(BigDecimal.ZERO));
        }

        private static int quantity(BigDecimal number) {
            try {
                return number.intValueExact();
            } catch (ArithmeticException e) {
                throw ProtocolRefused.malformed("cart.lineItems.quantity");
            }
        }
    }

    static ShopperCart of(Fields cart) {
        return new ShopperCart(
                new Secret(cart.text("token")),
                cart.object("price").decimal("totalPrice"),
                cart.objects("lineItems").stream().map(Line::of).toList());
    }

    @Override
    public String toString() {
        return "ShopperCart[" + lines.size() + " lines]";
    }
}
