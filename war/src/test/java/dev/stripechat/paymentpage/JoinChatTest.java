package dev.stripechat.paymentpage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.conversation.Admission;
import dev.stripechat.conversation.Conversation;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.secrets.OpaqueToken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JoinChatTest {

    private final PayDesk desk = new PayDesk();
    private final OpaqueToken link = desk.asks(desk.order().tried("t-1"));
    private final List<String> passes = new ArrayList<>();

    @Test
    void the_first_browser_of_a_chat_that_was_begun_for_it_reads_everything() {
        desk.opens(link);
        says("Your card was declined.");

        joins(link);

        assertThat(passes).containsExactly("first");
    }

    @Test
    void a_later_browser_reads_what_is_said_from_then_on() {
        joins(link);
        says("Hello?");

        joins(link);

        assertThat(passes).containsExactly("first", "late after 1");
    }

    @Test
    void in_a_chat_that_the_shops_page_has_begun_even_the_first_browser_is_late() {
        desk.shop.has(desk.shop.conversation().atCheckout("checkout-1").shopperSaid("It is me."));

        joins(link);

        assertThat(passes).containsExactly("late after 1");
    }

    @Test
    void it_is_late_also_while_nothing_was_said_there() {
        desk.shop.has(desk.shop.conversation().atCheckout("checkout-1"));

        joins(link);

        assertThat(passes).containsExactly("late after 0");
    }

    @Test
    void of_two_tries_to_pay_at_the_same_checkout_one_browser_is_the_first() {
        OpaqueToken second = desk.asks(desk.order().tried("t-2"));
        desk.opens(link);
        joins(second);
        says("I am the other one.");

        joins(link);

        assertThat(passes).containsExactly("late after 0", "late after 1");
    }

    private void joins(OpaqueToken token) {
        Admission admission =
                new Admission() {
                    @Override
                    public Pass first(ShopId shop, ConversationId conversation) {
                        passes.add("first");
                        return new Pass("token", Instant.EPOCH);
                    }

                    @Override
                    public Pass late(ShopId shop, ConversationId conversation, long readsAfter) {
                        passes.add("late after " + readsAfter);
                        return new Pass("token", Instant.EPOCH);
                    }
                };
        new JoinChat(desk.visit(), desk.pageChat(), desk.attempts, admission).by(token);
    }

    private void says(String text) {
        desk.shop.hears(chat(), text);
    }

    private Conversation chat() {
        return desk.shop
                .conversations()
                .named(desk.shop.id(), desk.visit().by(link).conversation().orElseThrow())
                .orElseThrow();
    }
}
