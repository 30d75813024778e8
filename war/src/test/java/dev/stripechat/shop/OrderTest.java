package dev.stripechat.shop;

import static dev.stripechat.shop.AnOrder.NOON;
import static dev.stripechat.shop.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OrderTest {

    private final Order order = new Order(Some.shop(), anOrder().paid("t-1", "open").seen());

    @Test
    void what_the_shop_changed_last_counts() {
        assertThat(follows("paid", 10, 20)).isEqualTo(Followed.NEWS);

        assertThat(follows("open", 9, 30)).isEqualTo(Followed.OUTDATED);

        assertThat(payment()).isEqualTo("paid");
    }

    @Test
    void of_two_looks_at_one_change_the_later_counts() {
        assertThat(follows("paid", 10, 30)).isEqualTo(Followed.NEWS);

        assertThat(follows("open", 10, 29)).isEqualTo(Followed.OUTDATED);
        assertThat(follows("open", 10, 30)).isEqualTo(Followed.OUTDATED);
        assertThat(follows("refunded", 10, 31)).isEqualTo(Followed.NEWS);

        assertThat(payment()).isEqualTo("refunded");
    }

    @Test
    void a_change_that_concerns_nobody_is_no_news_and_seen_once() {
        SeenOrder touched = anOrder().paid("t-1", "open").changed(at(10)).seen(at(20)).seen();
        assertThat(order.differsFrom(touched)).isTrue();

        assertThat(order.follow(touched)).isEqualTo(Followed.KNOWN);

        assertThat(order.differsFrom(touched)).isFalse();
    }

    @Test
    void a_shop_that_was_set_back_is_believed_when_no_copy_can_be_so_far_behind() {
        follows("paid", 10, 20);
        long lag = Order.LAG.toSeconds();

        assertThat(follows("open", -3600, 20 + lag - 1)).isEqualTo(Followed.OUTDATED);
        assertThat(follows("open", -3600, 20 + lag)).isEqualTo(Followed.NEWS);
    }

    @Test
    void a_webhook_tells_of_states_and_of_nothing_else() {
        assertThat(order.untoldBy(later().paid("t-1", "open").seen())).isEmpty();
        assertThat(order.untoldBy(later().paid("t-1", "open").costing(1).seen())).isEmpty();
        assertThat(order.untoldBy(later().paid("t-1", "paid").seen())).contains("payment");
        assertThat(order.untoldBy(later().seen())).contains("payment");
        assertThat(order.untoldBy(later().paid("t-1", "open").being("cancelled").seen()))
                .contains("order");
        assertThat(order.untoldBy(later().paid("t-1", "open").sent("d-1", "open").seen()))
                .contains("delivery");
        assertThat(order.untoldBy(anOrder().changed(at(-1)).being("completed").seen())).isEmpty();
    }

    @Test
    void payments_that_were_overwritten_are_remembered_once() {
        order.follow(anOrder().paidBy("t-1", "failed", "pi_first00000").seen(at(1)).seen());
        order.follow(anOrder().paidBy("t-1", "open", "pi_second0000").seen(at(2)).seen());
        order.follow(anOrder().paidBy("t-1", "paid", "pi_first00000").seen(at(3)).seen());

        assertThat(order.payments())
                .extracting(payment -> payment.paymentIntent().value() + payment.seenAt())
                .containsExactly("pi_first00000" + at(1), "pi_second0000" + at(2));
    }

    private Followed follows(String state, long changed, long seen) {
        return order.follow(
                anOrder().paid("t-1", state).changed(at(changed)).seen(at(seen)).seen());
    }

    private static AnOrder later() {
        return anOrder().changed(at(1)).seen(at(1));
    }

    private static Instant at(long seconds) {
        return NOON.plusSeconds(seconds);
    }

    private String payment() {
        return order.facts().transactions().get(0).state();
    }
}
