package dev.stripechat.answer;

import static dev.stripechat.payment.APayment.aPayment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.PaymentLinked;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happened long before we found a payment is not told as news. */
class OldNewsTest {

    private final Telling telling = new Telling();

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0"})
    void what_another_plugin_did_a_day_before_it_was_found_is_old(long millis, int told) {
        Conversation talking =
                telling.shop.has(
                        telling.shop
                                .conversation()
                                .shopperSaid("Hello")
                                .foundAtOrder(telling.payment));
        aPayment()
                .of(telling.shop.id())
                .called(telling.payment)
                .declined("expired_card")
                .at(foundAt(talking).minus(Duration.ofDays(1)).minusMillis(millis))
                .keptIn(telling.shop.payments());

        telling.explain.linked(new PaymentLinked(talking, telling.payment));

        assertThat(telling.shop.said(talking)).hasSize(1 + told);
    }

    private Instant foundAt(Conversation chat) {
        return telling.shop
                .conversations()
                .link(telling.shop.id(), chat.id(), telling.payment)
                .orElseThrow()
                .linkedAt();
    }
}
