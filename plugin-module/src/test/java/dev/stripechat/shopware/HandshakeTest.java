package dev.stripechat.shopware;

import static dev.stripechat.shopware.Samples.NOW;
import static dev.stripechat.shopware.Samples.QUERY;
import static dev.stripechat.shopware.Samples.signed;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A shop registers. */
class HandshakeTest {

    private static final String CONFIRM = "https://chat.example.com/shopware/confirm";

    private final Handshake handshake = new Handshake("StripeChat", Samples.APP, CONFIRM);

    private static Function<String, Optional<Registration>> nobody() {
        return id -> Optional.empty();
    }

    private Registered register(String query) {
        return handshake.register(
                query, signed(Samples.APP, query), Optional.empty(), nobody(), NOW);
    }

    private static JsonObject json(Registered registered) {
        return Json.createReader(new StringReader(registered.json())).readObject();
    }

    @Test
    void a_new_shop_gets_the_proof_a_secret_and_the_address_to_confirm_at() {
        Registered registered = register(QUERY);

        assertThat(json(registered).getString("proof"))
                .isEqualTo("0925d4f0b90e7b8d5c353f4833af5cd8af976eaaf52d6806e4180b8b7fa4f97a");
        assertThat(json(registered).getString("confirmation_url")).isEqualTo(CONFIRM);
        assertThat(json(registered).getString("secret")).matches("[0-9a-f]{128}");
        assertThat(json(registered)).hasSize(3);
    }

    @Test
    void a_new_shop_has_nothing_in_force_before_it_confirms() {
        Registered registered = register(QUERY);

        Registration next = registered.next();
        assertThat(next.shopId()).isEqualTo(Samples.SHOP);
        assertThat(next.shopUrl()).isEqualTo(Samples.URL);
        assertThat(next.isConfirmed()).isFalse();
        assertThat(next.accepted(NOW)).isEmpty();
        assertThat(next.apiKeys()).isEmpty();
        assertThat(next.signsTwice()).isFalse();
        assertThat(next.pending())
                .contains(
                        new Registration.Pending(
                                new Secret(json(registered).getString("secret")), Samples.URL));
    }

    @Test
    void the_last_of_several_registrations_before_a_confirmation_counts() {
        String moved = QUERY.replace("shop.example.com", "moved.example.com");

        Registered registered =
                handshake.register(
                        moved,
                        signed(Samples.APP, moved),
                        Optional.empty(),
                        id -> Optional.of(Samples.asked()),
                        NOW);

        assertThat(registered.next().shopUrl()).isEqualTo("https://moved.example.com");
        assertThat(registered.next().pending().orElseThrow().shopUrl())
                .isEqualTo("https://moved.example.com");
        assertThat(registered.next().pending().orElseThrow().secret()).isNotEqualTo(Samples.NEW);
    }

    @Test
    void a_confirmed_shop_keeps_secret_and_address_until_it_confirms_the_new_ones() {
        String moved = QUERY.replace("shop.example.com", "moved.example.com");

        Registered registered =
                handshake.register(
                        moved,
                        signed(Samples.APP, moved),
                        signed(Samples.OLD, moved),
                        id -> Optional.of(Samples.confirmed()),
                        NOW);

        Registration next = registered.next();
        assertThat(next.shopUrl()).isEqualTo(Samples.URL);
        assertThat(next.accepted(NOW)).containsExactly(Samples.OLD);
        assertThat(next.apiKeys()).isEqualTo(Samples.confirmed().apiKeys());
        assertThat(next.pending().orElseThrow().shopUrl()).isEqualTo("https://moved.example.com");
        assertThat(json(registered).getString("proof"))
                .isEqualTo(
                        Signature.of(
                                Samples.APP,
                                Samples.SHOP + "https://moved.example.com" + "StripeChat"));
    }

    @Test
    void a_new_secret_is_never_the_one_in_force() {
        List<Secret> dice = new ArrayList<>(List.of(Samples.OLD, Samples.OLD, Samples.NEW));
        Handshake unlucky = new Handshake("StripeChat", Samples.APP, CONFIRM, () -> dice.remove(0));

        Registered registered =
                unlucky.register(
                        QUERY,
                        signed(Samples.APP, QUERY),
                        signed(Samples.OLD, QUERY),
                        id -> Optional.of(Samples.confirmed()),
                        NOW);

        assertThat(registered.next().pending().orElseThrow().secret()).isEqualTo(Samples.NEW);
    }

    @Test
    void the_shop_is_looked_up_by_exactly_its_id() {
        List<String> asked = new ArrayList<>();

        handshake.register(
                QUERY,
                signed(Samples.APP, QUERY),
                Optional.empty(),
                id -> {
                    asked.add(id);
                    return Optional.empty();
                },
                NOW);

        assertThat(asked).containsExactly("KIPf0Fz6BUkN1234");
    }

    @Test
    void a_query_that_a_proxy_has_encoded_anew_is_still_the_one_the_shop_signed() {
        String sent = QUERY.replace(":", "%3A").replace("/", "%2F");

        Registered registered =
                handshake.register(
                        sent, signed(Samples.APP, QUERY), Optional.empty(), nobody(), NOW);

        assertThat(registered.next().shopUrl()).isEqualTo(Samples.URL);
    }

    @Test
    void a_query_that_a_proxy_has_encoded_anew_also_holds_the_second_signature() {
        String sent = QUERY.replace(":", "%3A").replace("/", "%2F");

        Registered registered =
                handshake.register(
                        sent,
                        signed(Samples.APP, QUERY),
                        signed(Samples.OLD, QUERY),
                        id -> Optional.of(Samples.confirmed()),
                        NOW);

        assertThat(registered.next().pending()).isPresent();
    }

    @Test
    void a_query_that_came_with_the_address_is_signed_along() {
        Registered registered = register("tenant=7&" + QUERY);

        assertThat(registered.next().shopId()).isEqualTo(Samples.SHOP);
    }

    @Test
    void the_proof_is_made_of_the_address_as_the_shop_writes_it() {
        String query =
                "shop-id=123&shop-url=HTTPS://M%C3%BCller.example//public/&timestamp=1732284000";

        Registered registered = register(query);

        assertThat(registered.next().shopUrl()).isEqualTo("https://müller.example/public");
        assertThat(json(registered).getString("proof"))
                .isEqualTo(
                        Signature.of(Samples.APP, "123HTTPS://Müller.example//public/StripeChat"));
    }
}
