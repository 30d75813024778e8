package dev.stripechat.conversation;

import static dev.stripechat.conversation.AConversation.aConversation;
import static dev.stripechat.shop.ACheckout.aCheckout;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.shop.InMemoryCheckouts;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeardTest {

    private final InMemoryCheckouts checkouts = new InMemoryCheckouts();
    private final Heard heard = new Heard(checkouts);
    private final Conversation conversation = aConversation().atCheckout("checkout-1").alone();
    private final ShopId shop = conversation.shop();

    @Test
    void order_number_and_phone_of_the_checkout_are_known() {
        aCheckout().of(shop).ordered("4000001").by("+49 30 901820").keptIn(checkouts);

        assertThat(heard.known(conversation)).isEqualTo(Set.of("4000001", "+49 30 901820"));
    }

    @Test
    void an_order_number_that_is_the_phone_number_is_known_once() {
        aCheckout().of(shop).ordered("030901820").by("030901820").keptIn(checkouts);

        assertThat(heard.known(conversation)).isEqualTo(Set.of("030901820"));
    }

    @Test
    void what_the_shop_did_not_sign_is_not_known() {
        aCheckout().ordered("4000001").keptIn(checkouts);
        aCheckout().of(shop).called("checkout-2").ordered("4000002").keptIn(checkouts);

        assertThat(heard.known(conversation)).isEmpty();
        assertThat(heard.known(aConversation().of(shop).alone())).isEmpty();
    }

    @Test
    void what_was_written_is_heard() {
        Words words =
                heard.in(
                        conversation,
                        Author.SHOPPER,
                        " Hello?\u0000 ",
                        () -> {
                            throw new AssertionError("without a digit nothing is looked up");
                        },
                        conversation.lastAt());

        assertThat(words.text()).isEqualTo("Hello?");
    }
}
