package dev.stripechat.fakeshop.shopware;

import com.google.gson.JsonElement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The shop's HTTP client for apps: who speaks in which language, signatures there and back, and how long it waits. */
final class AppLine {

    static final RawHttp.Patience SYSTEM = RawHttp.Patience.seconds(1, 5);
    static final RawHttp.Patience PAYMENT = RawHttp.Patience.seconds(1, 20);
    static final RawHttp.Patience WEBHOOK = RawHttp.Patience.seconds(10, 20);

    private final ShopwareVersion version;
    private volatile int hurry = 1;
    private volatile String languageId = ShopwareId.ENGLISH;
    private volatile String locale = "en-GB";

    AppLine(ShopwareVersion version) {
        this.version = version;
    }

    /** An answer that the shop throws away, in the words of its exception. */
    static final class NotAuthentic extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotAuthentic() {
            super("Could not verify the authenticity of the response");
        }
    }

    /** Waits only so small a part of its usual time. */
    void hurries(int part) {
        hurry = part;
    }

    void speaks(String language, String inLocale) {
        languageId = language;
        locale = inLocale;
    }

    String languageId() {
        return languageId;
    }

    String locale() {
        return locale;
    }

    HttpReply get(String url, Map<String, String> more) {
        Map<String, String> headers = headers();
        headers.putAll(more);
        return RawHttp.send("GET", url, headers, new byte[0], SYSTEM.dividedBy(hurry));
    }

    /** A signed letter whose answer need not be signed. */
    HttpReply post(String url, Map<String, String> more, byte[] body, RawHttp.Patience patience) {
        Map<String, String> headers = headers();
        headers.put("Content-Type", "application/json");
        headers.putAll(more);
        return RawHttp.send("POST", url, headers, body, patience.dividedBy(hurry));
    }

    HttpReply post(String url, String secret, byte[] body, RawHttp.Patience patience) {
        return post(url, Map.of("shopware-shop-signature", Hmac.hex(secret, body)), body, patience);
    }

    /** A signed question; every answer must be signed over its exact bytes, unless it is 401. */
    HttpReply ask(String url, String secret, JsonElement question, RawHttp.Patience patience) {
        return ask(url, Map.of(), secret, question, patience);
    }

    /** The same, where the language of a shopper is spoken and not the administration's. */
    HttpReply ask(
            String url,
            Map<String, String> more,
            String secret,
            JsonElement question,
            RawHttp.Patience patience) {
        byte[] body = PhpJson.bytes(question);
        Map<String, String> headers = new LinkedHashMap<>(more);
        headers.put("shopware-shop-signature", Hmac.hex(secret, body));
        HttpReply reply = post(url, headers, body, patience);
        if (reply.status() != 401 && !isAuthentic(reply, secret)) {
            throw new NotAuthentic();
        }
        return reply;
    }

    static boolean isAuthentic(HttpReply reply, String secret) {
        Optional<String> signature = reply.header("shopware-app-signature");
        return signature.filter(Hmac.hex(secret, reply.body())::equals).isPresent();
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("User-Agent", "GuzzleHttp/7");
        headers.put("sw-context-language", languageId);
        headers.put("sw-user-language", locale);
        headers.put("sw-version", version.text());
        return headers;
    }
}
