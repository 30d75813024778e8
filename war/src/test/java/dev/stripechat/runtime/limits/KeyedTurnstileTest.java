package dev.stripechat.runtime.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.kernel.Refusal;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeyedTurnstileTest {

    private final KeyedTurnstile turnstile = new KeyedTurnstile(2);
    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Test
    void so_many_of_each_are_inside_at_once() {
        String inside =
                turnstile.through(
                        one,
                        () -> {
                            assertThat(turnstile.through(one, () -> "second")).isEqualTo("second");
                            return turnstile.through(
                                    one,
                                    () -> {
                                        assertThatThrownBy(
                                                        () -> turnstile.through(one, () -> "third"))
                                                .isInstanceOf(Refusal.class);
                                        return turnstile.through(other, () -> "another");
                                    });
                        });

        assertThat(inside).isEqualTo("another");
    }

    @Test
    void who_fails_or_is_refused_leaves_its_place() {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(
                            () ->
                                    turnstile.through(
                                            one,
                                            () -> {
                                                throw new IllegalStateException("planned");
                                            }))
                    .hasMessage("planned");
        }

        assertThat(turnstile.through(one, () -> "in")).isEqualTo("in");
    }
}
