package dev.stripechat.shop.signed;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.shop.Cart;
import dev.stripechat.shop.Checkout;
import dev.stripechat.shop.CheckoutItem;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** What a checkout document says. Every refusal names the field that is wrong. */
final class CheckoutDocument {

    private static final int MOST_ITEMS = 100;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ORDER_NUMBER = 64;
    private static final long MOST_OF_A_LINE = 999_999;
    private static final long MOST_MONEY = 999_999_999_999L;

    /** At most 15 digits (E.164): fewer than most cards have, because phone numbers are not masked in chats. */
    private static final Pattern PHONE =
            Pattern.compile("(?=(\\D*\\d){3,15}\\D*$)\\+?[0-9 ()/.-]{3,40}");

    private CheckoutDocument() {}

    /** Reads the claims of a document that this shop signed. */
    static Checkout read(ShopId shop, JsonObject claims) {
        Fields document = new Fields("bad_checkout", "", claims);
        String id = document.checkoutId();
        Cart cart = cart(document.object("checkout"));
        return new Checkout(shop, id, cart, document.moment("iat"));
    }

    private static Cart cart(Fields fields) {
        fields.only("currency", "total", "shipping", "orderNumber", "phone", "items");
        String currency = fields.currency();
        OptionalLong shipping = fields.optionalWhole("shipping", 0, MOST_MONEY);
        return new Cart(
                new Money(fields.whole("total", 0, MOST_MONEY), currency),
                shipping.isPresent()
                        ? Optional.of(new Money(shipping.getAsLong(), currency))
                        : Optional.empty(),
                fields.optionalText("orderNumber", LONGEST_ORDER_NUMBER),
                phone(fields),
                items(fields));
    }

    private static Optional<String> phone(Fields fields) {
        Optional<String> phone = fields.optionalText("phone", Integer.MAX_VALUE);
        if (phone.filter(number -> !PHONE.matcher(number).matches()).isPresent()) {
            throw fields.wrong(
                    "phone", "must be a phone number of 3 to 15 digits, like +49 30 901820");
        }
        return phone;
    }

    private static List<CheckoutItem> items(Fields fields) {
        return fields.objects("items", MOST_ITEMS).stream().map(CheckoutDocument::item).toList();
    }

    private static CheckoutItem item(Fields fields) {
        fields.only("name", "quantity", "amount");
        return new CheckoutItem(
                fields.text("name", LONGEST_NAME),
                Math.toIntExact(fields.whole("quantity", 1, MOST_OF_A_LINE)),
                fields.whole("amount", -MOST_MONEY, MOST_MONEY));
    }
}
