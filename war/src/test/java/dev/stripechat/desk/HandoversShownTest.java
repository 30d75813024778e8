package dev.stripechat.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.HandoverSummary;
import dev.stripechat.conversation.HandoverSummary.Line;
import dev.stripechat.conversation.Responder.Response;
import dev.stripechat.conversation.TalkingShop;
import dev.stripechat.conversation.Words;
import dev.stripechat.kernel.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandoversShownTest {

    private final TalkingShop shop = new TalkingShop();
    private final CountedInbox inbox = new CountedInbox(shop);

    @Test
    void what_the_assistant_left_is_told_in_the_language_of_who_reads() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("Hm?"));
        HandoverSummary left =
                new HandoverSummary(
                        "Hm?", List.of(new Line("gefragt", "asked")), List.of(), List.of());
        Response response = Response.handover(Words.of("Somebody comes.")).leaving(left);
        shop.replyToShoppers(question -> response).run(conversation.id().toString());

        Detail german = inbox.open(shop.id(), conversation.id(), Language.DE);
        Detail english = inbox.open(shop.id(), conversation.id(), Language.EN);

        assertThat(german.handovers().get(0).tried()).containsExactly("gefragt");
        assertThat(english.handovers().get(0).tried()).containsExactly("asked");
        assertThat(english.handovers().get(0).number()).isEqualTo(2);
    }
}
