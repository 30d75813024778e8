package dev.stripechat.fakeshop.shopware;

import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Set;

/** Signs for the shopper's browser who the shop says it is: ten minutes long, with times to the microsecond. */
final class StorefrontTokens {

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final int SHORTEST_KEY = 32;
    private static final DateTimeFormatter ATOM =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx").withZone(ZoneOffset.UTC);

    private final AppSystem apps;
    private final ShopIdentity shop;
    private final Clock clock;

    StorefrontTokens(AppSystem apps, ShopIdentity shop, Clock clock) {
        this.apps = apps;
        this.shop = shop;
        this.clock = clock;
    }

    /** The answer of {@code generate-token}. */
    JsonObject token(Visitor visitor) {
        AppRow app = apps.mustAnswer();
        String customerId =
                visitor.customerId()
                        .orElseThrow(
                                () ->
                                        new ShopwareError(
                                                "FRAMEWORK__APP_JWT_GENERATION_REQUIRES_CUSTOMER_LOGGED_IN",
                                                "JWT generation requires customer to be logged in"));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        JsonObject claims = new JsonObject();
        claims.addProperty("iss", shop.id());
        claims.addProperty("iat", seconds(now));
        claims.addProperty("nbf", seconds(now));
        claims.addProperty("exp", seconds(now.plus(GOOD_FOR)));
        Set<String> allowed = app.manifest().privileges();
        claim(claims, allowed, "sales_channel:read", "salesChannelId", OpeningStock.STOREFRONT);
        claim(claims, allowed, "customer:read", "customerId", customerId);
        claim(claims, allowed, "currency:read", "currencyId", OpeningStock.EURO);
        claim(claims, allowed, "language:read", "languageId", visitor.languageId());
        claim(claims, allowed, "payment_method:read", "paymentMethodId", visitor.paymentMethodId());
        claim(claims, allowed, "shipping_method:read", "shippingMethodId", OpeningStock.STANDARD);
        JsonObject answer = new JsonObject();
        answer.addProperty("token", signed(PhpJson.of(claims), app.mustSecret()));
        answer.addProperty("expires", ATOM.format(now.plus(GOOD_FOR)));
        answer.addProperty("shopId", shop.id());
        return answer;
    }

    static String signed(String claims, String secret) {
        if (secret.length() < SHORTEST_KEY) {
            throw new ShopwareError("0", "Key provided is shorter than 256 bits");
        }
        String text = base64("{\"typ\":\"JWT\",\"alg\":\"HS256\"}") + "." + base64(claims);
        return text + "." + Hmac.base64(secret, text);
    }

    private static void claim(
            JsonObject claims, Set<String> allowed, String privilege, String name, String value) {
        if (allowed.contains(privilege)) {
            claims.addProperty(name, value);
        }
    }

    private static BigDecimal seconds(Instant time) {
        return BigDecimal.valueOf(time.getEpochSecond())
                .add(BigDecimal.valueOf(time.getNano(), 9))
                .stripTrailingZeros();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
