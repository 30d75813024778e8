package dev.stripechat.conversation;

import static dev.stripechat.shop.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.shop.Order;
import dev.stripechat.shop.ShopSays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The shop has a word to say in the chat about an order. */
class SayForShopTest {

    private static final String ORDER = "0189d7f0a5c77b0d8f3b2f2b8a9c1d2e";
    private static final String TEXT = "The parcel is on its way.";
    private static final String TEXT_DE = "Das Paket ist unterwegs.";

    private final TalkingShop shop = new TalkingShop();

    @Test
    void it_is_said_in_the_language_of_the_chat_about_that_order_and_in_no_other() {
        Conversation english = shop.has(shop.conversation().in(Language.EN).atCheckout(ORDER));
        Conversation german = shop.has(shop.conversation().in(Language.DE).atCheckout(ORDER));
        Conversation other = shop.has(shop.conversation().atCheckout("1".repeat(32)));

        says(shop.id(), TEXT, TEXT_DE, "e1");

        assertThat(shop.said(english)).containsExactly("system: " + TEXT);
        assertThat(shop.said(german)).containsExactly("system: " + TEXT_DE);
        assertThat(shop.said(other)).isEmpty();
        assertThat(shop.announcer().announced(MessageExchanged.class)).hasSize(2);
    }

    @Test
    void it_is_said_once() {
        Conversation about = shop.has(shop.conversation().atCheckout(ORDER));

        says(shop.id(), TEXT, TEXT_DE, "e1");
        says(shop.id(), TEXT, TEXT_DE, "e1");
        assertThat(shop.said(about)).hasSize(1);
        says(shop.id(), TEXT, TEXT_DE, "e2");

        assertThat(shop.said(about)).hasSize(2);
    }

    @Test
    void what_the_shop_has_in_one_language_alone_is_said_in_that() {
        Conversation about = shop.has(shop.conversation().atCheckout(ORDER));

        says(shop.id(), TEXT, " ", "e1");
        says(shop.id(), "", TEXT_DE, "e2");
        says(shop.id(), "", "", "e3");

        assertThat(shop.said(about)).containsExactly("system: " + TEXT, "system: " + TEXT_DE);
    }

    @Test
    void a_chat_that_is_closed_is_not_woken_up() {
        Conversation about = shop.has(shop.conversation().atCheckout(ORDER).closedBy(shop.ada()));

        says(shop.id(), TEXT, TEXT_DE, "e1");

        assertThat(shop.said(about)).isEmpty();
        assertThat(about.state()).isEqualTo(ConversationState.CLOSED);
    }

    @Test
    void another_shop_with_an_order_of_the_same_id_says_nothing_here() {
        Conversation about = shop.has(shop.conversation().atCheckout(ORDER));

        says(Some.shop(), TEXT, TEXT_DE, "e1");

        assertThat(shop.said(about)).isEmpty();
    }

    @Test
    void card_numbers_are_masked_here_as_well() {
        Conversation about = shop.has(shop.conversation().atCheckout(ORDER));

        says(shop.id(), "4242 4242 4242 4242", "", "e1");

        assertThat(shop.said(about))
                .singleElement()
                .asString()
                .startsWith("system: ")
                .doesNotContain("4242 4242");
    }

    @Test
    void a_text_that_is_too_long_is_cut() {
        Conversation about = shop.has(shop.conversation().atCheckout(ORDER));

        says(shop.id(), "🙂".repeat(Words.MOST), "", "e1");

        assertThat(shop.conversations().after(about, 0))
                .singleElement()
                .satisfies(
                        message -> {
                            assertThat(message.text()).startsWith("🙂").endsWith("🙂…");
                            assertThat(message.text().length()).isBetween(3_990, Words.MOST);
                        });
    }

    @Test
    void the_chat_about_an_order_is_the_one_that_goes_on() {
        OrderTalk talk = shop.orderTalk();
        Conversation closed =
                shop.has(
                        shop.conversation()
                                .atCheckout(ORDER)
                                .shopperSaid("Hello")
                                .closedBy(shop.ada()));
        assertThat(talk.of(shop.id(), ORDER)).contains(closed.id());
        assertThat(talk.goOn(shop.id(), ORDER)).isFalse();

        shop.has(shop.conversation().atCheckout(ORDER));
        assertThat(talk.goOn(shop.id(), ORDER)).isTrue();
        assertThat(talk.of(shop.id(), ORDER)).as("nobody has spoken").contains(closed.id());
        Conversation open = shop.has(shop.conversation().atCheckout(ORDER).shopperSaid("Hello"));

        assertThat(talk.of(shop.id(), ORDER)).contains(open.id());
        assertThat(talk.of(Some.shop(), ORDER)).isEmpty();
    }

    @Test
    void who_has_gone_on_to_another_checkout_is_told_of_the_older_order() {
        Conversation chat = at(ORDER, "customer-1", "Hello");
        at("1".repeat(32), "customer-1", "And one more");

        says(shop.id(), TEXT, TEXT_DE, "e1");

        assertThat(shop.said(chat)).contains("system: " + TEXT);
        assertThat(shop.orderTalk().of(shop.id(), ORDER)).contains(chat.id());
    }

    @Test
    void nobody_is_told_of_an_order_of_somebody_else() {
        shop.orders().keep(new Order(shop.id(), anOrder().called(ORDER).seen()));
        Conversation stranger = at(ORDER, "customer-2", "Hello");

        says(shop.id(), TEXT, TEXT_DE, "e1");

        assertThat(shop.said(stranger)).containsExactly("shopper: Hello");
        assertThat(shop.orderTalk().of(shop.id(), ORDER)).isEmpty();
        assertThat(shop.orderTalk().goOn(shop.id(), ORDER)).isFalse();
    }

    private Conversation at(String checkout, String customer, String text) {
        Conversation chat =
                shop.startConversation()
                        .at(
                                shop.id(),
                                checkout,
                                Optional.empty(),
                                Optional.of(customer),
                                Language.EN)
                        .conversation();
        shop.hears(chat, text);
        return chat;
    }

    private void says(ShopId id, String text, String textDe, String event) {
        new SayForShop(
                        shop.conversations(),
                        shop.orderTalk(),
                        shop.checkouts(),
                        shop.announcer(),
                        shop.clock())
                .of(new ShopSays(id, ORDER, text, textDe, event));
    }
}
