package dev.stripechat.world;

import com.google.gson.JsonObject;
import java.net.URI;

/** A browser on the payment page that a link opens. */
public final class PaymentLink {

    private final URI server;
    private final String attempt;
    private final String url;

    PaymentLink(URI server, JsonObject started) {
        this(server, started.get("attempt").getAsString(), started.get("url").getAsString());
    }

    private PaymentLink(URI server, String attempt, String url) {
        this.server = server;
        this.attempt = attempt;
        this.url = url;
    }

    /** The page that somebody was sent to. */
    public static PaymentLink at(URI server, String url) {
        return new PaymentLink(server, "", url);
    }

    public String attempt() {
        return attempt;
    }

    public String url() {
        return url;
    }

    public String token() {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    /** The page itself. */
    public Call.Answer page() {
        return Call.to(server, "/pay/" + token()).get();
    }

    /** How it stands. */
    public Call.Answer shows() {
        return call("").get();
    }

    public String state() {
        return shows().expect(200).text("state");
    }

    /** The form is opened. */
    public Call.Answer pays() {
        return call("/payment-intent").post("");
    }

    /** The PaymentIntent of the form that is opened. */
    public String intent() {
        return pays().expect(200).text("clientSecret").split("_secret_")[0];
    }

    /** The chat is opened. */
    public Call.Answer joins() {
        return call("/conversation").post("{\"language\":\"de\"}");
    }

    public Call.Answer signals(String kind) {
        return call("/signals").post("{\"kind\":\"" + kind + "\"}");
    }

    private Call call(String path) {
        return Call.to(server, "/api/v1/payment-page" + path).bearer(token());
    }
}
