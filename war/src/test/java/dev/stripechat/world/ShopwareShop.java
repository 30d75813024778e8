package dev.stripechat.world;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.secrets.SecretBox;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A Shopware shop that has installed the app of a tenant, and opens our pages; it signs with code of its own. */
public final class ShopwareShop {

    /** By which its Admin API is entered. */
    public static final String KEY = "SWIASHOP";

    public static final String KEY_SECRET = "key of its Admin API";

    private static final String APP_SECRET = "a1".repeat(64);
    private static final String KEPT =
            "insert into shop_app_key (id, shop_id, secret, made_at, replaced)"
                    + " values ('%s', '%s', decode('%s', 'hex'), now(), false)";

    private final TestServer server;
    private final String id;
    private final String url;
    private final String secret;

    private ShopwareShop(TestServer server, String id, String url, String secret) {
        this.server = server;
        this.id = id;
        this.url = url;
        this.secret = secret;
    }

    /** The whole handshake, with an app of that tenant. */
    public static ShopwareShop installed(TestServer server, String tenant, String url) {
        UUID app = UUID.randomUUID();
        byte[] sealed =
                new SecretBox(TestServer.SECRET_KEY)
                        .seal(ShopId.of(tenant), "shopware-app/" + app, APP_SECRET);
        server.database().run(KEPT.formatted(app, tenant, HexFormat.of().formatHex(sealed)));
        String id = UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        String query = query(id, url);
        Call.Answer registered =
                Call.to(server.url(), "/shopware/register/" + app + "?" + query)
                        .header("shopware-app-signature", signature(APP_SECRET, query))
                        .header("sw-user-language", "de-DE")
                        .get()
                        .expect(200);
        String secret = registered.text("secret");
        String body =
                "{\"apiKey\":\"%s\",\"secretKey\":\"%s\",\"timestamp\":\"%d\",\"shopUrl\":\"%s\",\"shopId\":\"%s\"}"
                        .formatted(
                                KEY,
                                KEY_SECRET,
                                Instant.now().getEpochSecond(),
                                url.replace("/", "\\/"),
                                id);
        URI confirm = URI.create(registered.text("confirmation_url"));
        Call.to(server.url(), confirm.getPath())
                .header("shopware-shop-signature", signature(secret, body))
                .post(body)
                .expect(204);
        return new ShopwareShop(server, id, url, secret);
    }

    /** The same shop from another address, as a copy of it is. */
    public ShopwareShop at(String otherUrl) {
        return new ShopwareShop(server, id, otherUrl, secret);
    }

    /** The address of a page of ours that the administration opens; newer shops say who opens it. */
    public String module(String place, String language, String more) {
        String query = query(id, url) + "&sw-version=6.7.13.0&sw-user-language=" + language + more;
        return server.origin()
                + "/shopware/module/"
                + place
                + "?"
                + query
                + "&shopware-shop-signature="
                + signature(secret, query);
    }

    private static String query(String id, String url) {
        return "shop-id="
                + id
                + "&shop-url="
                + url
                + "&timestamp="
                + Instant.now().getEpochSecond();
    }

    private static String signature(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
