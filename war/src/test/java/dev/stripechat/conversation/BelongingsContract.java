package dev.stripechat.conversation;

import static dev.stripechat.conversation.AConversation.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.contracts.Together;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store tells of whose conversations are whose. */
public interface BelongingsContract extends Together {

    Belongings belongings();

    Conversations conversations();

    @Test
    default void a_customers_conversations_are_found_in_that_shop_alone() {
        ShopId shop = Some.shop();
        String customer = UUID.randomUUID().toString();
        ConversationId mine = talk(shop, customer);
        ConversationId another = talk(shop, UUID.randomUUID().toString());
        talk(Some.shop(), customer);

        assertThat(fromOne(() -> belongings().ofCustomer(shop, customer))).containsExactly(mine);
        assertThat(fromOne(() -> belongings().ofShop(shop, 10)))
                .containsExactlyInAnyOrder(mine, another);
        assertThat(fromOne(() -> belongings().ofShop(shop, 1))).hasSize(1);
        assertThat(fromOne(() -> belongings().ofCustomer(Some.shop(), customer))).isEmpty();
    }

    private ConversationId talk(ShopId shop, String customer) {
        return fromOne(
                () -> {
                    Conversation conversation =
                            aConversation().of(shop).shopperSaid("Hello").keptIn(conversations());
                    conversation.atCheckout("c-1", Optional.empty(), Optional.of(customer));
                    return conversation.id();
                });
    }
}
