package dev.stripechat.shop.shopware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Language;
import dev.stripechat.runtime.PublicUrl;
import dev.stripechat.shopware.ProtocolRefused;
import dev.stripechat.shopware.SignedAnswer;
import dev.stripechat.world.Shopware;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody presses our button at an order. */
class OpenChatTest {

    private static final String QUIET = "0".repeat(32);
    private static final String TALKED_ABOUT = "1".repeat(32);
    private static final ConversationId CHAT = new ConversationId(new UUID(5, 5));

    private final Registering server = new Registering();
    private final Shopware shop = server.installs(new Shopware());

    @Test
    void the_inbox_opens_at_the_chat_about_that_order() {
        assertThat(answer("order", TALKED_ABOUT, Language.EN))
                .isEqualTo(
                        "{\"actionType\":\"openNewTab\",\"payload\":{\"redirectUrl\":\"https://chat.example/admin/#/inbox/"
                                + CHAT
                                + "\"}}");
    }

    @Test
    void without_a_chat_the_person_is_told_so_in_their_language() {
        assertThat(answer("order", QUIET, Language.EN))
                .contains("notification", "Nobody has chatted about this order yet.");
        assertThat(answer("order", QUIET, Language.DE))
                .contains("notification", "Zu dieser Bestellung gibt es noch keinen Chat.");
    }

    @Test
    void what_is_no_order_has_no_chat() {
        assertThat(answer("customer", TALKED_ABOUT, Language.EN)).contains("notification");
    }

    @Test
    void a_copy_of_the_shop_is_shown_nothing() {
        shop.url = "https://copy.example";

        assertThat(answer("order", TALKED_ABOUT, Language.EN))
                .contains("notification", "copy of another one");
    }

    @Test
    void a_shop_that_has_switched_us_off_is_told_so() {
        server.tells(shop, "app.deactivated", "[]", "e1");
        server.deals();

        assertThat(answer("order", TALKED_ABOUT, Language.DE))
                .contains("notification", "abgeschaltet");
    }

    @Test
    void what_nobody_has_signed_is_refused() {
        byte[] body = body("order", TALKED_ABOUT);

        assertThatThrownBy(
                        () ->
                                opening()
                                        .by(
                                                body,
                                                Optional.of(Shopware.signed("another", body)),
                                                Language.EN))
                .isInstanceOf(ProtocolRefused.class);
    }

    private String answer(String entity, String id, Language language) {
        byte[] body = body(entity, id);
        SignedAnswer answer = opening().by(body, shop.signs(body), language);
        assertThat(shop.signs(answer.body())).contains(answer.signature());
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private OpenChat opening() {
        return new OpenChat(
                server.proveCaller,
                new TalkOf(server.tenant, TALKED_ABOUT, CHAT),
                new PublicUrl("https://chat.example"));
    }

    private byte[] body(String entity, String id) {
        return """
               {"source":{"url":"%s","shopId":"%s","appVersion":"1.0.0"},
                "data":{"ids":["%s"],"entity":"%s","action":"openChat"},
                "meta":{"timestamp":1732284000,"reference":"%s","language":"de-DE"}}
               """
                .formatted(shop.url, shop.id, id, entity, QUIET)
                .getBytes(StandardCharsets.UTF_8);
    }
}
