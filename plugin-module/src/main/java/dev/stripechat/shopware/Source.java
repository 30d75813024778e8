package dev.stripechat.shopware;

import java.util.Optional;

/**
 * Who says to have sent a body.
 *
 * @param shopId the shop's own id
 * @param shopUrl where it is, in one spelling
 * @param eventId the same for each attempt to deliver; only webhooks and flow actions have one
 * @param appVersion of the app in that shop; empty if it does not say
 */
public record Source(String shopId, String shopUrl, Optional<String> eventId, String appVersion) {

    private static final int LONGEST_EVENT_ID = 100;

    /** Reads only who sent it, so that its secret can be found; nothing is proved by that. */
    public static Source of(byte[] body) {
        return of(Fields.of(body));
    }

    static Source of(Fields body) {
        Fields source = body.object("source");
        Optional<String> eventId = source.textIfAny("eventId");
        if (eventId.filter(id -> id.length() > LONGEST_EVENT_ID).isPresent()) {
            throw ProtocolRefused.malformed("source.eventId");
        }
        return new Source(
                ShopwareId.checked(source.text("shopId"), "source.shopId"),
                ShopUrl.plain(source.text("url"), "source.url"),
                eventId,
                source.textIfAny("appVersion").orElse(""));
    }
}
