package dev.stripechat.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.stripechat.conversation.Cards;
import dev.stripechat.conversation.Notations;
import dev.stripechat.conversation.Words;
import dev.stripechat.kernel.Refusal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;

/** Whatever is said, it is refused or masked; a card number in it cannot be read any more. */
@Tag("fuzz")
class MaskingFuzzTest {

    private static final Executions EXECUTIONS = new Executions("masking");

    @AfterAll
    static void were_enough() {
        EXECUTIONS.areEnough();
    }

    @DictionaryEntries({
        "4242424242424242",
        "4242 4242 4242 4242",
        "378282246310005",
        "•••• 4242",
        " 12/27 123",
        " CVC: 123",
        "Prüfziffer ",
        "sk_live_51H8dUqL",
        "pi_3Qx_secret_AbC",
        "eyJhbGciOi.eyJzdWIi.c2ln",
        "\u200b"
    })
    @FuzzTest
    void a_card_number_never_survives(byte[] input) {
        EXECUTIONS.count();
        Bytes bytes = new Bytes(input);
        String number = Cards.number(bytes.next(), bytes::below);
        String planted = bytes.oneOf(Notations.ALL).apply(number);
        int place = bytes.next();
        String around = bytes.text();
        int at = Math.min(place, around.length());
        String written = around.substring(0, at) + planted + around.substring(at);

        try {
            assertMasked(number, written, Words.of(written));
            Words.of(written, Set.of(around, number));
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isIn(List.of("empty", "too_long"));
        }
    }

    private static void assertMasked(String number, String written, Words words) {
        assertThat(Cards.canBeRead(number, words.text())).as(written).isFalse();
        assertThat(Words.of(words.text()).text()).isEqualTo(words.text());
        assertThat(words.text().length()).isLessThanOrEqualTo(written.length());
    }
}
