package dev.stripechat.shopware;

import dev.stripechat.shopware.Registration.Pending;
import jakarta.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * How a shop and this server come to trust each other: the shop registers, both prove that they know the app's secret,
 * the shop confirms.
 *
 * <p>Who knows the app's secret may register a shop that is not known yet. A shop that has once confirmed must sign with
 * its current secret as well, whatever its version: Shopware's own library lets shops before 6.6.10.15 and 6.7.8.1 off,
 * and that let a foreigner take a shop over (GHSA-c4p7-rwrg-pf6p). Such an old shop can register anew only after the
 * merchant had its registration forgotten. A new secret and a new address are in force from the confirmation on, which
 * is signed with both secrets.
 */
public final class Handshake {

    /**
     * A registration asks for a secret, so one that was recorded must not work for ever. A day, because clocks of shops
     * are wrong by whole time zones.
     */
    private static final Duration WINDOW = Duration.ofHours(24);

    private final String appName;
    private final Secret appSecret;
    private final String confirmationUrl;
    private final Supplier<Secret> dice;

    /**
     * Of one app as it was handed out.
     *
     * @param appName as in the manifest
     * @param appSecret as in the manifest
     * @param confirmationUrl where the shop is to confirm
     */
    public Handshake(String appName, Secret appSecret, String confirmationUrl) {
        this(appName, appSecret, confirmationUrl, Secret::random);
    }

    Handshake(String appName, Secret appSecret, String confirmationUrl, Supplier<Secret> dice) {
        this.appName = appName;
        this.appSecret = appSecret;
        this.confirmationUrl = confirmationUrl;
        this.dice = dice;
    }

    /**
     * The shop asks for a secret. May come several times before it confirms: the last answer counts.
     *
     * @param rawQuery the query exactly as received
     * @param appSignature header {@code shopware-app-signature}
     * @param shopSignature header {@code shopware-shop-signature}
     * @param known finds what is known of a shop-id
     */
    public Registered register(
            String rawQuery,
            Optional<String> appSignature,
            Optional<String> shopSignature,
            Function<String, Optional<Registration>> known,
            Instant now) {
        RegistrationQuery asked = RegistrationQuery.of(rawQuery);
        if (!asked.isSigned(appSecret, appSignature)) {
            throw ProtocolRefused.unproved(
                    "The signature of the app is missing or wrong: this app file is not of this server.",
                    "Die Signatur der App fehlt oder ist falsch: Diese App-Datei gehört nicht zu diesem Server.");
        }
        if (Duration.between(asked.sentAt(), now).abs().compareTo(WINDOW) > 0) {
            throw ProtocolRefused.unproved(
                    "This registration is not of today: please check the clock of the shop.",
                    "Diese Registrierung ist nicht von heute: Bitte die Uhr des Shops prüfen.");
        }
        Optional<Registration> before = known.apply(asked.shopId());
        before.flatMap(Registration::current)
                .ifPresent(secret -> demand(asked, secret, shopSignature));
        return answer(asked, before);
    }

    private static void demand(
            RegistrationQuery asked, Secret current, Optional<String> shopSignature) {
        if (!asked.isSigned(current, shopSignature)) {
            throw ProtocolRefused.unproved(
                    "This shop is already registered, and its own signature is missing or wrong.",
                    "Dieser Shop ist schon registriert, und seine eigene Signatur fehlt oder ist falsch.");
        }
    }

    private Registered answer(RegistrationQuery asked, Optional<Registration> before) {
        Pending offer = new Pending(fresh(before), asked.shopUrl());
        Registration next = before.orElseGet(() -> unknown(asked)).offered(offer);
        String json =
                Json.createObjectBuilder()
                        .add(
                                "proof",
                                Signature.of(appSecret, asked.shopId() + asked.rawUrl() + appName))
                        .add("secret", offer.secret().value())
                        .add("confirmation_url", confirmationUrl)
                        .build()
                        .toString();
        return new Registered(next, json);
    }

    private static Registration unknown(RegistrationQuery asked) {
        return new Registration(
                asked.shopId(),
                asked.shopUrl(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    /** Shopware refuses a secret that it has already. */
    private Secret fresh(Optional<Registration> before) {
        Optional<Secret> current = before.flatMap(Registration::current);
        return Stream.generate(dice)
                .filter(secret -> !Optional.of(secret).equals(current))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The shop confirms: what was pending is in force when the caller has stored the outcome, and 2xx must not be said
     * before. After 4xx the shop stays with the old secret, after 5xx it tries both; so a refusal here is final.
     *
     * <p>A confirmation that arrives a second time is accepted and changes nothing: a 4xx would make the shop drop the
     * secret that is in force here.
     *
     * @param body as read from {@code raw}
     * @param raw the body exactly as received
     * @param signature header {@code shopware-shop-signature}
     * @param previousSignature header {@code shopware-shop-signature-previous}
     */
    public static Registration confirm(
            Confirmation body,
            byte[] raw,
            Optional<String> signature,
            Optional<String> previousSignature,
            Registration known,
            Instant now) {
        boolean sameShop = body.shopId().equals(known.shopId());
        if (sameShop && isRepeated(body, raw, signature, known)) {
            return known;
        }
        return known.pending()
                .filter(offer -> sameShop && body.shopUrl().equals(offer.shopUrl()))
                .filter(offer -> isSigned(raw, offer.secret(), signature))
                .filter(
                        offer ->
                                known.current().stream()
                                        .allMatch(old -> isSigned(raw, old, previousSignature)))
                .map(offer -> known.confirmed(offer, body.keys(), now))
                .orElseThrow(
                        () ->
                                ProtocolRefused.unproved(
                                        "This confirmation fits no registration: a signature is missing or wrong.",
                                        "Diese Bestätigung passt zu keiner Registrierung: Eine Signatur fehlt oder ist"
                                                + " falsch."));
    }

    private static boolean isRepeated(
            Confirmation body, byte[] raw, Optional<String> signature, Registration known) {
        return known.apiKeys().filter(body.keys()::equals).isPresent()
                && known.isAt(body.shopUrl())
                && known.current().filter(secret -> isSigned(raw, secret, signature)).isPresent();
    }

    private static boolean isSigned(byte[] raw, Secret secret, Optional<String> signature) {
        return signature.filter(hex -> Signature.matches(secret, raw, hex)).isPresent();
    }
}
