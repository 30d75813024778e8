package dev.stripechat.fakeshop;

import java.security.PrivateKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Says to the chat, under the shop's signature, who is at the till and what is in the cart. */
final class ShopSigner {

    private static final int MINUTES = 10;

    /** As in shop.css. */
    private static final String BLUE = "#2c3e6b";

    private static final String PHONE = "+493023125042";

    private final String shopId;
    private final String chat;
    private final String salesChannel;
    private final PrivateKey key;

    ShopSigner(FakeShop.Settings settings) {
        shopId = settings.shopId();
        chat = settings.chat();
        salesChannel = settings.salesChannel();
        key = settings.privateKey();
    }

    /** Who is at the till. */
    String token(Order order) {
        JwtClaims claims = claims(NumericDate.now());
        claims.setStringClaim("checkoutId", order.checkout());
        claims.setStringClaim("salesChannel", salesChannel);
        order.payment().ifPresent(paid -> claims.setStringClaim("paymentIntentId", paid.id()));
        if (!order.number().isEmpty()) {
            claims.setStringClaim("orderId", order.number());
        }
        if (!order.cart().isEmpty()) {
            claims.setClaim("amount", order.cart().total());
            claims.setStringClaim("currency", Cart.CURRENCY);
        }
        return signed(claims, new JsonWebSignature());
    }

    /** What is being bought, as it stood at that second. */
    String checkout(Order order, Texts texts, long second) {
        JwtClaims claims = claims(NumericDate.fromSeconds(second));
        claims.setStringClaim("checkoutId", order.checkout());
        claims.setClaim("checkout", content(order, texts));
        JsonWebSignature jws = new JsonWebSignature();
        jws.setHeader("typ", "checkout+jwt");
        return signed(claims, jws);
    }

    /** What is to be paid on the chat's own page, how that looks, and where its shopper goes afterwards. */
    String attempt(Order order, Texts texts, String success, String cancel, String logo) {
        JwtClaims claims = claims(NumericDate.fromMilliseconds(System.currentTimeMillis()));
        claims.setStringClaim("checkoutId", order.checkout());
        claims.setClaim("amount", order.cart().total());
        claims.setStringClaim("currency", Cart.CURRENCY);
        claims.setStringClaim("orderId", order.number());
        claims.setStringClaim("orderNumber", order.number());
        claims.setStringClaim("salesChannel", salesChannel);
        claims.setStringClaim("language", texts.language());
        claims.setClaim("returnUrls", Map.of("success", success, "cancel", cancel));
        claims.setClaim("look", Map.of("brand", BLUE, "logo", logo));
        JsonWebSignature jws = new JsonWebSignature();
        jws.setHeader("typ", "payment-attempt+jwt");
        return signed(claims, jws);
    }

    private JwtClaims claims(NumericDate now) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(shopId);
        claims.setAudience(chat);
        claims.setIssuedAt(now);
        claims.setExpirationTime(NumericDate.fromSeconds(now.getValue() + MINUTES * 60L));
        claims.setGeneratedJwtId();
        return claims;
    }

    private static Map<String, Object> content(Order order, Texts texts) {
        Cart cart = order.cart();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("currency", Cart.CURRENCY);
        content.put("total", cart.total());
        if (cart.shipping() > 0) {
            content.put("shipping", cart.shipping());
        }
        if (!order.number().isEmpty()) {
            content.put("orderNumber", order.number());
            content.put("phone", PHONE);
        }
        content.put("items", items(cart, texts));
        return content;
    }

    private static List<Map<String, Object>> items(Cart cart, Texts texts) {
        return Stream.of(Product.values())
                .filter(product -> cart.quantity(product) > 0)
                .map(
                        product ->
                                Map.<String, Object>of(
                                        "name", texts.of(product.word()),
                                        "quantity", cart.quantity(product),
                                        "amount", cart.amount(product)))
                .toList();
    }

    private String signed(JwtClaims claims, JsonWebSignature jws) {
        try {
            jws.setPayload(claims.toJson());
            jws.setKey(key);
            jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("the shop's key does not sign", e);
        }
    }
}
