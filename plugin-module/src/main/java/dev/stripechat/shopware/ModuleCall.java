package dev.stripechat.shopware;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The shop's administration opens one of our pages. It proves the shop; the person only when {@code userId} is there.
 *
 * @param shopId the shop's own id
 * @param shopUrl where it is, in one spelling
 * @param signedAt by the shop's clock
 * @param shopwareVersion such as {@code 6.7.13.0}
 * @param appVersion of the app in that shop; since 6.7
 * @param contextLanguage the id of the language of the content
 * @param userLanguage such as {@code de-DE}
 * @param userId who is signed in there; since 6.7
 * @param locationId the place in the administration
 */
public record ModuleCall(
        String shopId,
        String shopUrl,
        Instant signedAt,
        Optional<String> shopwareVersion,
        Optional<String> appVersion,
        Optional<String> contextLanguage,
        Optional<String> userLanguage,
        Optional<String> userId,
        Optional<String> locationId) {

    /** A reloaded frame asks with the old link: it lasts for a working day, and is exchanged for a token at once. */
    private static final Duration WINDOW = Duration.ofHours(12);

    /** Refuses a link that none of these secrets has signed, or not lately. */
    public static ModuleCall verified(SignedQuery query, List<Secret> secrets, Instant now) {
        if (!query.isSignedBy(secrets)) {
            throw ProtocolRefused.unproved(
                    "The signature of the shop is wrong.", "Die Signatur des Shops ist falsch.");
        }
        ModuleCall call = read(query);
        if (Duration.between(call.signedAt, now).abs().compareTo(WINDOW) > 0) {
            throw ProtocolRefused.unproved(
                    "This link is too old: please open the page again from the menu.",
                    "Dieser Link ist zu alt: Bitte die Seite noch einmal aus dem Menü öffnen.");
        }
        return call;
    }

    private static ModuleCall read(SignedQuery query) {
        return new ModuleCall(
                query.shopId(),
                ShopUrl.plain(required(query, "shop-url"), "shop-url"),
                Fields.moment(required(query, "timestamp"), "timestamp"),
                query.value("sw-version"),
                query.value("app-version"),
                query.value("sw-context-language"),
                query.value("sw-user-language"),
                query.valueOfShop("sw-user-id"),
                query.value("location-id"));
    }

    private static String required(SignedQuery query, String name) {
        return query.value(name).orElseThrow(() -> ProtocolRefused.malformed(name));
    }
}
