package dev.stripechat.shopware.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the manifest asks of a shop, and what the shop would silently not do. */
class ManifestTest {
    /** Entities that Shopware itself lists for an event whose name does not say them. */
    private static final Map<String, List<String>> ENTITIES =
            Map.of(
                    "checkout.order.placed", List.of("order"),
                    "checkout.order.payment_method.changed", List.of("order", "order_transaction"),
                    "newsletter.register", List.of("newsletter_recipient"),
                    "newsletter.confirm", List.of("newsletter_recipient"),
                    "newsletter.unsubscribe", List.of("newsletter_recipient"),
                    "app.config.changed", List.of("system_config"));

    private final Unzipped app = Unzipped.of(Edition.PORTABLE);

    /** A shop does not send an event, and does not say so, when a right to read is missing. */
    @ParameterizedTest
    @EnumSource
    void every_event_may_be_read(Edition edition) {
        Unzipped bundle = Unzipped.of(edition);

        List<String> needed =
                bundle.manifest("//webhook/@event").stream().flatMap(this::entitiesOf).toList();

        assertThat(needed).contains("order", "order_transaction", "customer", "product");
        assertThat(bundle.manifest("//permissions/read")).containsAll(needed);
    }

    @Test
    void all_events_that_we_live_on_are_asked_for() {
        List<String> events = app.manifest("//webhook/@event");

        assertThat(events)
                .contains(
                        "app.installed",
                        "app.activated",
                        "app.deactivated",
                        "app.updated",
                        "app.deleted")
                .contains("app.config.changed", "checkout.order.placed", "order.written")
                .contains("checkout.order.payment_method.changed")
                .contains("state_enter.order.state.cancelled", "state_enter.order.state.completed")
                .contains("customer.written", "customer.deleted", "product.written")
                .contains("newsletter.register", "newsletter.confirm", "newsletter.unsubscribe")
                .contains("sales_channel.written", "sales_channel_domain.written")
                .doesNotHaveDuplicates();
    }

    @Test
    void every_state_of_a_payment_and_of_a_delivery_is_told() {
        List<String> events = app.manifest("//webhook/@event");

        assertThat(statesIn(events, "order_transaction"))
                .isEqualTo(
                        words(
                                "open unconfirmed in_progress authorized paid paid_partially failed cancelled"
                                        + " reminded refunded refunded_partially chargeback"));
        assertThat(statesIn(events, "order_delivery"))
                .isEqualTo(
                        words(
                                "open shipped shipped_partially returned returned_partially cancelled"));
    }

    @Test
    void the_token_of_a_shopper_names_all_that_we_ask_of_it() {
        assertThat(app.manifest("//permissions/read"))
                .contains("sales_channel", "customer", "currency", "language")
                .contains("payment_method", "shipping_method");
    }

    @Test
    void the_app_writes_little_and_deletes_nothing() {
        assertThat(app.manifest("//permissions/create"))
                .containsExactlyInAnyOrder(
                        "promotion_individual_code", "state_machine_history", "notification");
        assertThat(app.manifest("//permissions/update"))
                .containsExactlyInAnyOrder("order", "order_transaction");
        assertThat(app.manifest("//permissions/delete | //permissions/permission")).isEmpty();
        assertThat(app.manifest("//permissions/read")).doesNotHaveDuplicates();
    }

    @Test
    void an_update_renames_every_webhook_so_that_none_stays_switched_off() {
        AppBundle mended =
                AppBundle.of(
                        Edition.PORTABLE,
                        "https://chat.example",
                        Unzipped.APP_ID,
                        Unzipped.SECRET,
                        "0.1.0.1");

        assertThat(Unzipped.of(mended).complaint("manifest.xml", "manifest-2.0.xsd")).isEmpty();
        assertThat(Unzipped.of(mended).complaint("manifest.xml", "manifest-3.0.xsd")).isEmpty();
        List<String> before = app.manifest("//webhook/@name");
        List<String> after = Unzipped.of(mended).manifest("//webhook/@name");

        assertThat(before).doesNotHaveDuplicates().allMatch(name -> name.endsWith("-0.1.0"));
        assertThat(after).hasSameSizeAs(before).doesNotContainAnyElementsOf(before);
        assertThat(Unzipped.of(mended).manifest("//webhook/@event"))
                .isEqualTo(app.manifest("//webhook/@event"));
    }

    @Test
    void no_entry_of_our_own_is_in_the_main_menu() {
        assertThat(app.manifest("//module/@parent")).containsExactly("sw-settings", "sw-customer");
        assertThat(app.manifest("//module/@source | //main-module/@source"))
                .noneMatch(source -> source.contains("?"));
    }

    @Test
    void the_payment_method_is_named_and_described_in_both_languages() {
        assertThat(app.manifest("//payment-method/identifier")).containsExactly("card_and_more");
        assertThat(app.manifest("//payment-method/name[not(@lang)]"))
                .containsExactly("Card, wallet and more, with help");
        assertThat(app.manifest("//payment-method/name[@lang='de-DE']"))
                .containsExactly("Karte, Wallet und mehr, mit Hilfe");
        assertThat(app.manifest("//payment-method/description")).hasSize(2);
        assertThat(app.bytes(app.manifest("//payment-method/icon").get(0))).isNotEmpty();
    }

    @Test
    void the_cookie_is_a_comfort_feature() {
        assertThat(app.manifest("//cookies/cookie")).isEmpty();
        assertThat(app.manifest("//cookies/group/snippet-name"))
                .containsExactly("cookie.groupComfortFeatures");
        assertThat(app.manifest("//entries/cookie/cookie")).containsExactly("stripe-chat-help");
    }

    @Test
    void the_fields_of_an_order_carry_our_name() {
        assertThat(app.manifest("//custom-field-set/related-entities/*")).hasSize(1);
        assertThat(app.manifest("//custom-field-set/related-entities/order")).hasSize(1);
        assertThat(app.manifest("//custom-field-set/fields/*/@name"))
                .containsExactly("stripe_chat_id", "stripe_chat_link");
    }

    private Stream<String> entitiesOf(String event) {
        if (ENTITIES.containsKey(event)) {
            return ENTITIES.get(event).stream();
        }
        if (event.startsWith("state_enter.")) {
            return Stream.of("order", event.split("\\.")[1]);
        }
        return event.startsWith("app.") ? Stream.empty() : Stream.of(event.split("\\.")[0]);
    }

    private static TreeSet<String> words(String line) {
        return new TreeSet<>(List.of(line.split(" ")));
    }

    private static TreeSet<String> statesIn(List<String> events, String entity) {
        String start = "state_enter." + entity + ".state.";
        TreeSet<String> states = new TreeSet<>();
        events.stream()
                .filter(event -> event.startsWith(start))
                .forEach(event -> states.add(event.substring(start.length())));
        return states;
    }
}
