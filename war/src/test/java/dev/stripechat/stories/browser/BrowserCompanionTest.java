package dev.stripechat.stories.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.stories.browser.CompanionCheckouts.Outcome;
import dev.stripechat.stories.browser.Lab.Trouble;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A hundred shoppers pay in a shop whose chat is in trouble: a hundred have paid. */
@Tag("story")
class BrowserCompanionTest {

    private static final int SHOPPERS = 25;

    /* Few write first: a preflight that hangs seems to keep one of the six connections even when its page is left. */

    private final LabWorld world = LabWorld.shared();

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"DEAD", "HANGING", "GARBAGE", "MISSING"})
    void everybody_pays_whatever_our_server_does(Trouble trouble) {
        List<Outcome> outcomes = new ArrayList<>();
        try (CompanionCheckouts checkouts = new CompanionCheckouts(world)) {
            for (int shopper = 0; shopper < SHOPPERS; shopper++) {
                boolean late = trouble != Trouble.MISSING && shopper % 8 == 7;
                outcomes.add(late ? checkouts.paysAfterWriting(trouble) : checkouts.pays(trouble));
            }

            assertThat(outcomes).extracting(Outcome::status).containsOnly("succeeded");
            assertThat(outcomes).hasSize(SHOPPERS);
            assertThat(checkouts.complaints()).isEmpty();
        }
    }

    @Test
    void a_chat_that_holds_the_button_is_found_out() {
        world.lab.plants(
                "addEventListener('click', event => event.target.id === 'pay' && event.stopImmediatePropagation(), true)");
        try (LabVisitor visitor = world.visitor()) {
            visitor.finds(LabPage.in("en").policy(""));
            visitor.tells(
                    "void (document.querySelector('#pay').onclick = () => { window.paid = true })");

            visitor.page().locator("#pay").click();

            assertThat(visitor.tells("window.paid")).isNull();
        } finally {
            world.lab.asReleased();
        }
    }
}
