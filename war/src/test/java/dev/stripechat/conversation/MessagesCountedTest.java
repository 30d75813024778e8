package dev.stripechat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.ClientId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an operator sees of the talk of a day. */
class MessagesCountedTest {

    private final TalkingShop shop = new TalkingShop();
    private final List<String> counted = new ArrayList<>();
    private final Conversation conversation =
            shop.has(shop.conversation().linkedTo(Some.payment()).shopperSaid("?"));

    @Test
    void messages_repeats_of_agents_and_calls_for_a_person_are_told_apart() {
        MessagesCounted counts =
                new MessagesCounted((what, outcome) -> counted.add(what + " " + outcome));
        shop.announcer().tell(MessageExchanged.class, counts::count);
        shop.announcer().tell(MessageRepeated.class, counts::repeat);
        shop.announcer().tell(PersonCalled.class, counts::call);
        ClientId clientId = Some.clientId();

        shop.writeMessage().handOver(links().get(0));
        shop.takeConversation().by(shop.ada(), conversation.id());
        shop.writeMessage().byAgent(shop.ada(), conversation.id(), clientId, "Good day.");
        shop.writeMessage().byAgent(shop.ada(), conversation.id(), clientId, "Good day.");

        assertThat(counted)
                .containsSubsequence(
                        "answers called_for_payment", "messages agent", "repeats agent")
                .filteredOn(line -> line.endsWith(" agent"))
                .hasSize(2);
    }

    private List<LinkedPayment> links() {
        return shop.conversations().links(shop.id(), List.of(conversation.id()));
    }
}
