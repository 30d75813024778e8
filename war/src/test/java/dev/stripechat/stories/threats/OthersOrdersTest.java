package dev.stripechat.stories.threats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.stories.FakeShopWorld;
import dev.stripechat.world.Call;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever a page asks for, a shopper gets to own orders alone (CVE-2026-31887): what is asked of the shop, we make up. */
@Tag("story")
@Tag("threats")
@Threat("T02")
class OthersOrdersTest {

    /** What a shop's search would take for a filter, or for all. */
    private static final List<String> FILTERS =
            List.of(
                    "*",
                    "%",
                    "",
                    "null",
                    "' or '1'='1",
                    "../order",
                    "{}",
                    "[]",
                    "ids",
                    "0".repeat(32),
                    "f".repeat(31));

    @Test
    void an_order_of_somebody_else_is_none() {
        nobodySeesOrdersOfOthers(FakeShopWorld.guarded());
    }

    @Test
    void without_the_look_at_whose_it_is_it_would_be_noticed() {
        assertThatThrownBy(() -> nobodySeesOrdersOfOthers(FakeShopWorld.unguarded()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("200");
    }

    private static void nobodySeesOrdersOfOthers(FakeShopWorld world) {
        String mine = world.customer();
        String own = world.orders(mine);
        String theirs = world.customer();
        String secret = world.orders(theirs);
        String chat = world.chats(theirs, secret);
        String word = world.word(mine);

        refused(world.exchanges(word, Optional.of(secret)), secret, chat);
        for (String filter : FILTERS) {
            refused(world.exchanges(word, Optional.of(filter)), secret, chat);
        }

        Call.Answer mineAlone = world.exchanges(word, Optional.of(own)).expect(200);
        assertThat(FakeShopWorld.claims(mineAlone.text("token")).toString())
                .contains(own, mine)
                .doesNotContain(secret, theirs);
    }

    private static void refused(Call.Answer answer, String order, String chat) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain(order, chat, "token");
    }
}
