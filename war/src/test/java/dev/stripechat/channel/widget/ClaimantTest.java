package dev.stripechat.channel.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimantTest {

    private final Claimant claimant = new Claimant();
    private final List<String> proofs = new ArrayList<>();

    @Test
    void who_is_another_customer_says_and_proves_nothing_any_more_on_that_line() {
        refuses("another_customer", () -> claimant.proves(another()));

        refuses("another_customer", claimant::refuseAnother);
        refuses("another_customer", () -> claimant.proves(() -> proofs.add("mine")));

        assertThat(claimant.isAnother()).isTrue();
        assertThat(proofs).isEmpty();
    }

    @Test
    void who_proves_it_badly_goes_on() {
        refuses(
                "bad_shop_token",
                () ->
                        claimant.proves(
                                () -> {
                                    throw Refusal.invalid("bad_shop_token", "It is not good.");
                                }));

        assertThatCode(claimant::refuseAnother).doesNotThrowAnyException();
        claimant.proves(() -> proofs.add("mine"));
        assertThat(proofs).containsExactly("mine");
    }

    private static Runnable another() {
        return () -> {
            throw Refusal.conflict("another_customer", "This is another customer's.");
        };
    }

    private static void refuses(String code, Runnable deed) {
        assertThat(catchThrowableOfType(Refusal.class, deed::run).code()).isEqualTo(code);
    }
}
