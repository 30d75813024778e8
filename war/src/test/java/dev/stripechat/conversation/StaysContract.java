package dev.stripechat.conversation;

import static dev.stripechat.conversation.AConversation.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.contracts.Together;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store tells of the checkouts that shoppers were at. */
public interface StaysContract extends Together {

    Stays stays();

    Conversations conversations();

    @Test
    default void who_has_gone_on_is_found_by_where_they_were_in_that_shop_alone() {
        ShopId shop = Some.shop();
        String order = UUID.randomUUID().toString();
        ConversationId mine = goesOn(shop, "ann", List.of(order, "another", order));
        goesOn(shop, "ben", List.of("elsewhere"));
        goesOn(Some.shop(), "ann", List.of(order));

        assertThat(at(shop, order)).containsExactly(mine);
        assertThat(at(shop, "another")).containsExactly(mine);
        assertThat(at(Some.shop(), order)).isEmpty();
    }

    @Test
    default void whom_the_shop_has_not_named_may_be_anybody() {
        ShopId shop = Some.shop();
        ConversationId chat = fromOne(() -> aConversation().of(shop).keptIn(conversations()).id());

        walks(shop, chat, Optional.empty(), "cart");
        walks(shop, chat, Optional.of("ann"), "order");

        assertThat(at(shop, "cart")).isEmpty();
        assertThat(at(shop, "order")).containsExactly(chat);
    }

    @Test
    default void a_stay_of_a_customer_who_is_not_there_any_more_is_nobodys() {
        ShopId shop = Some.shop();
        ConversationId chat = goesOn(shop, "ann", List.of("order"));

        inOne(() -> stays().keep(new Stay(shop, chat, "older", "ben")));

        assertThat(at(shop, "order")).containsExactly(chat);
        assertThat(at(shop, "older")).isEmpty();
    }

    private ConversationId goesOn(ShopId shop, String customer, List<String> checkouts) {
        ConversationId chat = fromOne(() -> aConversation().of(shop).keptIn(conversations()).id());
        checkouts.forEach(checkout -> walks(shop, chat, Optional.of(customer), checkout));
        return chat;
    }

    private void walks(ShopId shop, ConversationId id, Optional<String> customer, String checkout) {
        inOne(
                () -> {
                    Conversation chat = conversations().named(shop, id).orElseThrow();
                    chat.atCheckout(checkout, Optional.empty(), customer);
                    Stay.of(chat).ifPresent(stays()::keep);
                });
    }

    private List<ConversationId> at(ShopId shop, String checkout) {
        return fromOne(() -> stays().at(shop, checkout));
    }
}
