package dev.stripechat.shop.signed;

import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.shop.Look;
import dev.stripechat.shop.PaymentRequest;
import dev.stripechat.shop.ReturnUrls;
import dev.stripechat.shop.Withdrawal;
import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a document about a payment says. Every refusal names the field that is wrong. */
final class PaymentDocument {

    private static final int LONGEST_ID = 100;
    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_URL = 2_000;
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");

    /** Stripe, "Minimum and maximum charge amounts": at most eight digits, twelve for a few currencies. */
    private static final long MOST_MONEY = 999_999_999_999L;

    private static final String[] CLAIMS = {
        "iss",
        "aud",
        "iat",
        "nbf",
        "exp",
        "jti",
        "checkoutId",
        "amount",
        "currency",
        "orderId",
        "orderTransactionId",
        "orderNumber",
        "salesChannel",
        "customerId",
        "language",
        "returnUrls",
        "look"
    };

    private PaymentDocument() {}

    static PaymentRequest request(ShopId shop, JsonObject claims) {
        Fields document = new Fields("bad_payment_attempt", "", claims);
        document.only(CLAIMS);
        return new PaymentRequest(
                shop,
                document.checkoutId(),
                new Money(document.whole("amount", 1, MOST_MONEY), document.currency()),
                order(document),
                document.optionalText("salesChannel", LONGEST_ID),
                document.optionalText("customerId", LONGEST_ID),
                document.optionalText("language", LONGEST_NUMBER).map(Language::of),
                returnUrls(document.object("returnUrls")),
                document.optionalObject("look").map(PaymentDocument::look).orElse(Look.PLAIN),
                document.moment("iat"));
    }

    static Withdrawal withdrawal(ShopId shop, JsonObject claims) {
        Fields document = new Fields("bad_payment_attempt", "", claims);
        document.only("iss", "aud", "iat", "nbf", "exp", "jti", "orderId", "orderTransactionId");
        return new Withdrawal(shop, order(document), document.moment("iat"));
    }

    private static PaymentRequest.Order order(Fields document) {
        return new PaymentRequest.Order(
                document.text("orderId", LONGEST_ID),
                document.optionalText("orderTransactionId", LONGEST_ID),
                document.optionalText("orderNumber", LONGEST_NUMBER));
    }

    private static ReturnUrls returnUrls(Fields fields) {
        fields.only("success", "processing", "cancel");
        return new ReturnUrls(
                fields.text("success", LONGEST_URL),
                fields.optionalText("processing", LONGEST_URL),
                fields.text("cancel", LONGEST_URL));
    }

    private static Look look(Fields fields) {
        fields.only("brand", "logo");
        Optional<String> brand = fields.optionalText("brand", LONGEST_NUMBER);
        if (brand.filter(colour -> !COLOUR.matcher(colour).matches()).isPresent()) {
            throw fields.wrong("brand", "must be a colour like #0b6e69");
        }
        return new Look(
                brand.map(colour -> colour.toLowerCase(Locale.ROOT)),
                fields.optionalText("logo", LONGEST_URL));
    }
}
