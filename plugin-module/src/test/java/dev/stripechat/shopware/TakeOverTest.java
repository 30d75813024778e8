package dev.stripechat.shopware;

import static dev.stripechat.shopware.Samples.CONFIRMATION;
import static dev.stripechat.shopware.Samples.NOW;
import static dev.stripechat.shopware.Samples.OLD;
import static dev.stripechat.shopware.Samples.QUERY;
import static dev.stripechat.shopware.Samples.refusal;
import static dev.stripechat.shopware.Samples.signed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** T01: nobody takes a shop over by registering it again (GHSA-c4p7-rwrg-pf6p). */
class TakeOverTest {

    private static final String FOREIGN_QUERY =
            QUERY.replace("shop.example.com", "thief.example.net");
    private static final String FOREIGN_BODY =
            CONFIRMATION.replace("shop.example.com", "thief.example.net");

    private final Handshake handshake =
            new Handshake("StripeChat", Samples.APP, "https://chat.example.com/confirm");
    private final Map<String, Registration> rows =
            new HashMap<>(Map.of(Samples.SHOP, Samples.confirmed()));

    /** As an edge does it: store what came out, if anything did. */
    private ProtocolRefused refused(String query, Optional<String> shopSignature) {
        return refusal(
                () -> {
                    Registered registered =
                            handshake.register(
                                    query,
                                    signed(Samples.APP, query),
                                    shopSignature,
                                    id -> Optional.ofNullable(rows.get(id)),
                                    NOW);
                    rows.put(Samples.SHOP, registered.next());
                });
    }

    @Test
    void a_foreign_address_signed_with_the_app_secret_alone_changes_nothing() {
        ProtocolRefused refused = refused(FOREIGN_QUERY, Optional.empty());

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.json()).contains("already registered");
        assertThat(refused.json("de-DE")).contains("schon registriert");
        assertThat(rows).containsExactly(Map.entry(Samples.SHOP, Samples.confirmed()));
    }

    @Test
    void the_signature_of_another_query_does_not_help() {
        ProtocolRefused refused = refused(FOREIGN_QUERY, signed(OLD, QUERY));

        assertThat(refused.status()).isEqualTo(401);
        assertThat(rows).containsExactly(Map.entry(Samples.SHOP, Samples.confirmed()));
    }

    @Test
    void even_its_own_address_needs_both_signatures() {
        assertThat(refused(QUERY, Optional.empty()).status()).isEqualTo(401);
        assertThat(refused(QUERY, signed(Samples.APP, QUERY)).status()).isEqualTo(401);
        assertThat(refused(QUERY, signed(Samples.FOREIGN, QUERY)).status()).isEqualTo(401);
    }

    @Test
    void a_secret_that_is_only_pending_does_not_register() {
        rows.put(Samples.SHOP, Samples.rotating(Samples.URL));

        assertThat(refused(QUERY, signed(Samples.NEW, QUERY)).status()).isEqualTo(401);
    }

    @Test
    void a_secret_of_a_minute_ago_does_not_register() {
        byte[] body = Samples.bytes(CONFIRMATION);
        rows.put(
                Samples.SHOP,
                Handshake.confirm(
                        Confirmation.of(body),
                        body,
                        signed(Samples.NEW, CONFIRMATION),
                        signed(OLD, CONFIRMATION),
                        Samples.rotating(Samples.URL),
                        NOW));

        assertThat(refused(QUERY, signed(OLD, QUERY)).status()).isEqualTo(401);
    }

    @Test
    void a_confirmation_signed_with_the_new_secret_alone_changes_nothing() {
        Registration known = Samples.rotating("https://thief.example.net");
        byte[] body = Samples.bytes(FOREIGN_BODY);

        ProtocolRefused refused =
                refusal(
                        () ->
                                Handshake.confirm(
                                        Confirmation.of(body),
                                        body,
                                        signed(Samples.NEW, FOREIGN_BODY),
                                        Optional.empty(),
                                        known,
                                        NOW));

        assertThat(refused.status()).isEqualTo(401);
        assertThat(known).isEqualTo(Samples.rotating("https://thief.example.net"));
    }
}
