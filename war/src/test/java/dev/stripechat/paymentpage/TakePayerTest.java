package dev.stripechat.paymentpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.MapConfig;
import dev.stripechat.runtime.limits.Limits;
import dev.stripechat.runtime.limits.Turnstiles;
import dev.stripechat.runtime.secrets.OpaqueToken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TakePayerTest {

    private final PayDesk desk = new PayDesk();
    private final TakePayer takePayer =
            desk.takePayer(
                    new Limits(new MapConfig(Map.of()), desk.shop.clock()::nanos),
                    new Turnstiles());
    private final OpaqueToken link = desk.asks(desk.order());

    @Test
    void a_link_that_is_opened_again_and_again_waits_and_another_one_does_not() {
        for (int i = 0; i < 20; i++) {
            takePayer.by(link);
        }
        int asked = desk.stripe.asked();

        Refusal refusal = refused(link);

        assertThat(refusal.code()).isEqualTo("too_many");
        assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(2));
        assertThat(desk.stripe.asked()).isEqualTo(asked);
        assertThatCode(() -> takePayer.by(desk.asks(desk.order().ordered("another"))))
                .doesNotThrowAnyException();
        desk.shop.clock().pass(Duration.ofSeconds(2));
        assertThatCode(() -> takePayer.by(link)).doesNotThrowAnyException();
    }

    @Test
    void a_shop_whose_links_are_flooded_waits() {
        for (int i = 0; i < 60; i++) {
            takePayer.by(desk.asks(desk.order().ordered("order-" + i)));
        }

        assertThat(refused(link).code()).isEqualTo("too_many");
        desk.shop.clock().pass(Duration.ofSeconds(1));
        assertThatCode(() -> takePayer.by(link)).doesNotThrowAnyException();
    }

    @Test
    void by_one_link_four_ask_at_once_while_stripe_is_slow() {
        List<String> codes = new ArrayList<>();
        takePayer.by(link);

        desk.stripe.whenAsked(() -> opensToo(codes));
        takePayer.by(link);

        assertThat(codes).containsExactly("too_many");
        assertThatCode(() -> takePayer.by(link)).doesNotThrowAnyException();
    }

    /** One more comes in while the others wait for Stripe. */
    private void opensToo(List<String> codes) {
        desk.stripe.whenAsked(() -> opensToo(codes));
        try {
            takePayer.by(link);
        } catch (Refusal refusal) {
            codes.add(refusal.code());
        }
    }

    private Refusal refused(OpaqueToken token) {
        return catchThrowableOfType(Refusal.class, () -> takePayer.by(token));
    }
}
