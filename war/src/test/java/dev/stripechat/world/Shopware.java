package dev.stripechat.world;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The hand of a Shopware shop: what it signs, it signs with code of its own, and what it sends is what is on its wire. */
public final class Shopware {

    private static final Pattern REGISTRATION =
            Pattern.compile(
                    "<registrationUrl>[^<]*/shopware/register/([^<]+)</registrationUrl>.*<secret>([^<]+)</secret>",
                    Pattern.DOTALL);
    private static final String SHOP_SIGNATURE = "shopware-shop-signature";

    public final String id = UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    public String url = "https://shop-" + id + ".example";
    public String secret = "";

    /** What is in the manifest of a bundle: where the shop registers, and with which secret. */
    public record App(String id, String secret) {

        /** Of the bytes of a bundle. */
        public static App in(byte[] zip) {
            Matcher parts = REGISTRATION.matcher(manifestOf(zip));
            if (!parts.find()) {
                throw new AssertionError("the manifest says nothing of a registration");
            }
            return new App(parts.group(1).strip(), parts.group(2).strip());
        }

        /** The manifest in the bytes of a bundle. */
        public static String manifestOf(byte[] zip) {
            try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    if (entry.getName().equals("StripeChat/manifest.xml")) {
                        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            throw new AssertionError("there is no manifest");
        }
    }

    public String registration(long now) {
        return "shop-id=" + id + "&shop-url=" + url + "&timestamp=" + now;
    }

    public byte[] confirmation(long now) {
        return "{\"apiKey\":\"SWIA%d\",\"secretKey\":\"%s\",\"timestamp\":\"%d\",\"shopUrl\":\"%s\",\"shopId\":\"%s\"}"
                .formatted(now, apiSecret(), now, url.replace("/", "\\/"), id)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** By which its Admin API is entered. */
    public String apiSecret() {
        return "apisecret" + id.toUpperCase(Locale.ROOT);
    }

    public byte[] webhook(String name, String payload, String eventId) {
        return "{\"data\":{\"payload\":%s,\"event\":\"%s\"},\"source\":{\"url\":\"%s\",\"eventId\":\"%s\",\"shopId\":\"%s\",\"appVersion\":\"1.0.0\"},\"timestamp\":1732284000}"
                .formatted(payload, name, url.replace("/", "\\/"), eventId, id)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Asks for a secret; signs with its own, too, where it has one. */
    public Call.Answer registers(URI server, App app) {
        String query = registration(Instant.now().getEpochSecond());
        Call call =
                Call.to(server, "/shopware/register/" + app.id() + "?" + query)
                        .header("shopware-app-signature", signed(app.secret(), query))
                        .header("sw-version", "6.7.1.0")
                        .header("sw-user-language", "de-DE");
        return (secret.isEmpty() ? call : call.header(SHOP_SIGNATURE, signed(secret, query))).get();
    }

    /** Confirms a secret that it was offered; it is its own only when that is taken. */
    public Call.Answer confirms(URI server, String next, Optional<String> previous) {
        byte[] body = confirmation(Instant.now().getEpochSecond());
        Call call = Call.to(server, "/shopware/confirm").header(SHOP_SIGNATURE, signed(next, body));
        previous.ifPresent(
                old -> call.header("shopware-shop-signature-previous", signed(old, body)));
        Call.Answer answer = call.post(body);
        if (answer.status() == 204) {
            secret = next;
        }
        return answer;
    }

    /** All of it, at once. */
    public Shopware installs(URI server, App app) {
        String next = registers(server, app).expect(200).text("secret");
        Optional<String> previous = Optional.of(secret).filter(old -> !old.isEmpty());
        confirms(server, next, previous).expect(204);
        return this;
    }

    public Call.Answer tells(URI server, String event, String payload, String eventId) {
        byte[] body = webhook(event, payload, eventId);
        return Call.to(server, "/shopware/webhooks")
                .header(SHOP_SIGNATURE, signed(secret, body))
                .post("application/json, application/json", body);
    }

    /** That row was written, or deleted. */
    public static String change(String entity, String operation, String key) {
        return "[{\"entity\":\"%s\",\"operation\":\"%s\",\"primaryKey\":\"%s\",\"updatedFields\":[\"id\"]}]"
                .formatted(entity, operation, key);
    }

    public Optional<String> signs(byte[] body) {
        return Optional.of(signed(secret, body));
    }

    public static String signed(String key, String text) {
        return signed(key, text.getBytes(StandardCharsets.UTF_8));
    }

    public static String signed(String key, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
