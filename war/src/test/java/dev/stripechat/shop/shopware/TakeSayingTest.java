package dev.stripechat.shop.shopware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.intake.Arrival;
import dev.stripechat.shop.ShopSays;
import dev.stripechat.world.Shopware;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A flow of the shop has us say something. */
class TakeSayingTest {

    private static final String ORDER = "0189d7f0a5c77b0d8f3b2f2b8a9c1d2e";
    private static final String TEXT = "The parcel is on its way.";

    private final Registering server = new Registering();
    private final Shopware shop = server.installs(new Shopware());

    @Test
    void it_is_said_once_however_often_the_flow_calls() {
        says(ORDER, TEXT, "e1");
        says(ORDER, TEXT, "e1");

        assertThat(said())
                .singleElement()
                .satisfies(
                        saying -> {
                            assertThat(saying.shop()).isEqualTo(server.tenant);
                            assertThat(saying.orderId()).isEqualTo(ORDER);
                            assertThat(saying.text()).isEqualTo(TEXT);
                            assertThat(saying.textDe()).isEqualTo("Das Paket ist unterwegs.");
                        });
    }

    @Test
    void another_call_is_another_saying() {
        says(ORDER, TEXT, "e1");
        says(ORDER, TEXT, "e2");

        assertThat(said()).extracting(ShopSays::eventId).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void an_event_that_was_told_under_the_same_id_is_another_one() {
        server.tells(shop, "order.written", "[]", "e1");

        says(ORDER, TEXT, "e1");

        assertThat(said()).hasSize(1);
    }

    @Test
    void what_was_said_waits_for_nobody_and_its_text_is_not_kept_twice() {
        says(ORDER, TEXT, "e1");

        assertThat(server.intake.all())
                .singleElement()
                .satisfies(
                        kept -> {
                            assertThat(kept.isWaiting()).isFalse();
                            assertThat(kept.body()).isEmpty();
                        });
        assertThat(said().toString()).doesNotContain("parcel", "Paket");
    }

    @Test
    void for_a_copy_of_the_shop_nothing_is_said() {
        shop.url = "https://copy.example";

        says(ORDER, TEXT, "e1");

        assertThat(said()).isEmpty();
        assertThat(server.intake.all()).extracting(Arrival::eventId).isEmpty();
    }

    @Test
    void the_shop_is_told_whether_anybody_reads_it() {
        assertThat(says(ORDER, TEXT, "e1").json(Language.EN))
                .isEqualTo("{\"said\":true,\"message\":\"It is in the chat.\"}");
        assertThat(says("1".repeat(32), TEXT, "e2").json(Language.DE))
                .contains("\"said\":false", "keinen offenen Chat");

        server.tells(shop, "app.deactivated", "[]", "e3");
        server.deals();
        assertThat(says(ORDER, TEXT, "e4")).isEqualTo(Said.PAUSED);
        shop.url = "https://copy.example";
        assertThat(says(ORDER, TEXT, "e5")).isEqualTo(Said.COPY);
    }

    @Test
    void what_is_about_no_order_or_says_nothing_is_refused() {
        assertThatThrownBy(() -> says("", TEXT, "e1")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> taking(body(ORDER, " ", " ", "e1"))).isInstanceOf(Refusal.class);

        assertThat(said()).isEmpty();
    }

    private List<ShopSays> said() {
        return server.announcer.announced(ShopSays.class);
    }

    private Said says(String order, String text, String eventId) {
        return taking(body(order, text, "Das Paket ist unterwegs.", eventId));
    }

    private Said taking(byte[] body) {
        return new TakeSaying(
                        server.proveCaller,
                        server.intake,
                        server.announcer,
                        new TalkOf(server.tenant, ORDER, new ConversationId(new UUID(5, 5))),
                        server.clock)
                .by(body, shop.signs(body), Optional.empty());
    }

    private byte[] body(String order, String text, String textDe, String eventId) {
        return """
               {"orderId":"%s","text":"%s","textDe":"%s",
                "source":{"url":"%s","shopId":"%s","appVersion":"1.0.0","eventId":"%s","action":"stripe.chat.say"},
                "timestamp":1732284000}
               """
                .formatted(order, text, textDe, shop.url, shop.id, eventId)
                .getBytes(StandardCharsets.UTF_8);
    }
}
