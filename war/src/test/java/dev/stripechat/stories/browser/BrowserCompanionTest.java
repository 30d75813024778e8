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

    /** So many of our calls hang when the others pay: of the six connections that a browser has to us one is left. */
    private static final int WRITERS = 5;

    private final LabWorld world = LabWorld.shared();

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"DEAD", "HANGING", "GARBAGE", "MISSING"})
    void everybody_pays_whatever_our_server_does(Trouble trouble) {
        List<Outcome> outcomes = new ArrayList<>();
        try (CompanionCheckouts checkouts = new CompanionCheckouts(world)) {
            for (int shopper = 0; shopper < SHOPPERS; shopper++) {
                boolean late = trouble != Trouble.MISSING && shopper < WRITERS;
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
