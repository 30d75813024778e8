package dev.stripechat.shopware;

import static dev.stripechat.shopware.Samples.NOW;
import static dev.stripechat.shopware.Samples.WEBHOOK;
import static dev.stripechat.shopware.Samples.bytes;
import static dev.stripechat.shopware.Samples.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a shop says has happened. */
class WebhookTest {

    private static Webhook hook(String event, String payload) {
        return Webhook.of(
                bytes(
                        "{\"data\":{\"payload\":%s,\"event\":\"%s\"},%s,\"timestamp\":1732284000.0}"
                                .formatted(payload, event, Samples.source())));
    }

    @Test
    void a_written_row_is_named_and_the_rest_is_to_be_fetched() {
        Webhook hook = Webhook.of(bytes(WEBHOOK));

        assertThat(hook.source())
                .isEqualTo(
                        new Source(
                                Samples.SHOP,
                                Samples.URL,
                                Optional.of("018f3a2b6c7d7e8f9a0b1c2d3e4f5a6b"),
                                "1.0.0"));
        assertThat(hook.event()).isEqualTo("product.written");
        assertThat(hook.sentAt()).isEqualTo(NOW);
        assertThat(hook.changes())
                .containsExactly(
                        new EntityChange(
                                "product",
                                EntityChange.Operation.UPDATE,
                                Map.of("id", "7b04ebe416db4ebc93de4d791325e1d9"),
                                List.of("versionId", "id", "stock", "updatedAt"),
                                Optional.of("0fa91ce3e96a4bc2be4bd9ce752c3425")));
        assertThat(hook.changes().get(0).id()).contains("7b04ebe416db4ebc93de4d791325e1d9");
        assertThat(hook.changes().get(0).isLive()).isTrue();
    }

    @Test
    void a_row_with_a_key_of_several_columns_has_no_id() {
        Webhook hook =
                hook(
                        "product.written",
                        """
                        [{"entity":"product_media","operation":"insert","primaryKey":{"productId":"a","mediaId":"b"},"updatedFields":[]},
                         {"entity":"product","operation":"delete","primaryKey":"c","versionId":"d"}]
                        """);

        assertThat(hook.changes().get(0).operation()).isEqualTo(EntityChange.Operation.INSERT);
        assertThat(hook.changes().get(0).primaryKey())
                .isEqualTo(Map.of("productId", "a", "mediaId", "b"));
        assertThat(hook.changes().get(0).id()).isEmpty();
        assertThat(hook.changes().get(0).isLive()).isTrue();
        assertThat(hook.changes().get(1).operation()).isEqualTo(EntityChange.Operation.DELETE);
        assertThat(hook.changes().get(1).updatedFields()).isEmpty();
        assertThat(hook.changes().get(1).isLive()).isFalse();
    }

    @Test
    void a_business_event_carries_what_it_is_about() {
        Webhook hook =
                hook(
                        "checkout.order.placed",
                        "{\"order\":{\"id\":\"o1\",\"customFields\":[]},\"note\":\"x\"}");

        assertThat(hook.changes()).isEmpty();
        assertThat(hook.idOf("order")).contains("o1");
        assertThat(hook.entity("order").orElseThrow().get("customFields"))
                .isEqualTo(JsonValue.EMPTY_JSON_ARRAY);
        assertThat(hook.entity("customer")).isEmpty();
        assertThat(hook.entity("note")).isEmpty();
        assertThat(hook.keepUserData()).isEmpty();
        assertThat(hook.configChanges()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"keepUserData":true}  | true
                    {"keepUserData":false} | false
                    {"keepUserData":null}  |
                    {}                     |
                    []                     |
                    null                   |
                    """)
    void a_removed_app_says_what_becomes_of_the_data_if_the_shop_is_new_enough(
            String payload, Boolean keep) {
        Webhook hook = hook("app.deleted", payload);

        assertThat(hook.keepUserData()).isEqualTo(Optional.ofNullable(keep));
        assertThat(hook.entity("order")).isEmpty();
        assertThat(hook.changes()).isEmpty();
    }

    @Test
    void a_change_of_the_configuration_names_its_keys() {
        String payload = "{\"changes\":[\"StripeChat.config.active\"]}";

        assertThat(hook("app.config.changed", payload).configChanges())
                .containsExactly("StripeChat.config.active");
        assertThat(hook("app.config.changed", "[]").configChanges()).isEmpty();
        assertThat(hook("app.updated", payload).configChanges()).isEmpty();
    }

    @Test
    void a_list_of_something_unknown_is_kept_for_who_knows_it() {
        Webhook hook = hook("new.event", "[{\"what\":1},2]");

        assertThat(hook.changes()).isEmpty();
        assertThat(hook.payload().asJsonArray()).hasSize(2);
    }

    @Test
    void an_event_without_payload_is_an_event() {
        Webhook hook =
                Webhook.of(
                        bytes(
                                "{\"data\":{\"event\":\"app.activated\"},"
                                        + Samples.source()
                                        + ",\"timestamp\":\"1732284000\"}"));

        assertThat(hook.payload()).isEqualTo(JsonValue.EMPTY_JSON_ARRAY);
        assertThat(hook.source().eventId()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"entity\":\"product\",\"operation\":\"touch\",\"primaryKey\":\"a\"}]",
                "[{\"entity\":\"product\",\"operation\":\"update\"}]",
                "[{\"entity\":\"product\",\"operation\":\"update\",\"primaryKey\":7}]",
                "[{\"entity\":\"product\",\"operation\":\"update\",\"primaryKey\":{\"a\":[]}}]",
                "[{\"entity\":\"product\",\"operation\":\"update\",\"primaryKey\":\"a\",\"updatedFields\":[1]}]",
                "[{\"entity\":\"product\",\"operation\":\"update\",\"primaryKey\":\"a\",\"updatedFields\":{}}]",
                "[{\"entity\":\"product\",\"operation\":\"update\",\"primaryKey\":\"a\"},1]",
                "[{\"entity\":\"\",\"operation\":\"update\",\"primaryKey\":\"a\"}]"
            })
    void a_row_that_cannot_be_read_is_not_passed_over(String payload) {
        assertThat(refusal(() -> hook("product.written", payload)).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"data", "event", "source", "url", "shopId", "timestamp"})
    void a_webhook_without_one_of_its_parts_cannot_be_read(String part) {
        byte[] body = bytes(WEBHOOK.replace("\"" + part + "\"", "\"other\""));

        assertThat(refusal(() -> Webhook.of(body)).status()).isEqualTo(400);
    }

    @Test
    void a_flag_that_is_none_and_an_id_that_is_none_cannot_be_read() {
        Webhook deleted = hook("app.deleted", "{\"keepUserData\":1}");
        Webhook placed = hook("checkout.order.placed", "{\"order\":{\"id\":1}}");

        assertThat(refusal(deleted::keepUserData).status()).isEqualTo(400);
        assertThat(refusal(() -> placed.idOf("order")).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"100, true", "101, false"})
    void an_event_id_fits_its_column(int length, boolean fits) {
        byte[] body =
                bytes(WEBHOOK.replace("018f3a2b6c7d7e8f9a0b1c2d3e4f5a6b", "e".repeat(length)));

        if (fits) {
            assertThat(Source.of(body).eventId().orElseThrow()).hasSize(length);
        } else {
            assertThat(refusal(() -> Source.of(body)).status()).isEqualTo(400);
        }
    }
}
