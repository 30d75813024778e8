package dev.stripechat.shopware;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;

/** What the administration does after a press of one of our buttons. */
public final class ActionAnswer {

    /** How a notification looks. */
    public enum Tone {
        SUCCESS,
        ERROR,
        INFO,
        WARNING
    }

    /** How big a modal is. */
    public enum Size {
        SMALL,
        MEDIUM,
        LARGE,
        FULLSCREEN
    }

    private final String json;

    private ActionAnswer(String json) {
        this.json = json;
    }

    private static ActionAnswer of(String type, JsonObjectBuilder payload) {
        return new ActionAnswer(
                Json.createObjectBuilder()
                        .add("actionType", type)
                        .add("payload", payload)
                        .build()
                        .toString());
    }

    /** Nothing happens. */
    public static ActionAnswer nothing() {
        return new ActionAnswer("");
    }

    /** The page is loaded again. */
    public static ActionAnswer reload() {
        return of("reload", Json.createObjectBuilder());
    }

    /** A tab is opened; the shop signs its address. */
    public static ActionAnswer newTab(String url) {
        return of("openNewTab", Json.createObjectBuilder().add("redirectUrl", url));
    }

    /** The person is told something. */
    public static ActionAnswer notification(Tone tone, String message) {
        return of(
                "notification",
                Json.createObjectBuilder()
                        .add("status", tone.name().toLowerCase(Locale.ROOT))
                        .add("message", message));
    }

    /** One of our pages is shown above the administration; the shop signs its address. */
    public static ActionAnswer modal(String url, Size size, boolean expand) {
        return of(
                "openModal",
                Json.createObjectBuilder()
                        .add("iframeUrl", url)
                        .add("size", size.name().toLowerCase(Locale.ROOT))
                        .add("expand", expand));
    }

    /** With the shop's signature. */
    public SignedAnswer signedWith(Secret secret) {
        return SignedAnswer.of(json, secret);
    }
}
