package dev.stripechat.shopware.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokensTest {

    private static final int THREADS = 20;

    private final TinyShop shop = new TinyShop();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void close() {
        threads.shutdownNow();
        shop.close();
    }

    @Test
    void twenty_threads_share_one_token() throws Exception {
        for (Future<?> each : atOnce(() -> shop.api().promotions())) {
            each.get();
        }

        assertThat(shop.pages.oauth().tokensAsked()).isOne();
        assertThat(shop.pages.asked()).hasSize(THREADS + 1);
    }

    @Test
    void twenty_threads_share_one_refusal() throws Exception {
        shop.pages.oauth().revoke(TinyShop.KEY);

        for (Future<?> each : atOnce(() -> shop.api().promotions())) {
            assertThatThrownBy(each::get).hasCauseInstanceOf(KeysRefused.class);
        }

        assertThat(shop.pages.oauth().tokensAsked()).isOne();
    }

    @Test
    void a_token_is_used_until_a_minute_before_its_end() {
        shop.api().promotions();
        shop.clock.pass(Duration.ofSeconds(539));
        shop.api().promotions();
        assertThat(shop.pages.oauth().tokensAsked()).isOne();

        shop.clock.pass(Duration.ofSeconds(1));
        shop.api().promotions();

        assertThat(shop.pages.oauth().tokensAsked()).isEqualTo(2);
    }

    @Test
    void a_token_that_is_not_taken_any_more_is_replaced_once() {
        shop.api().promotions();
        shop.pages.oauth().dropTokens();

        assertThat(shop.api().promotions()).hasSize(2);

        assertThat(shop.pages.oauth().tokensAsked()).isEqualTo(2);
    }

    @Test
    void keys_that_are_not_taken_any_more_are_told_apart_from_silence() {
        shop.api().promotions();
        shop.pages.oauth().revoke(TinyShop.KEY);

        assertThatThrownBy(() -> shop.api().promotions())
                .isInstanceOf(KeysRefused.class)
                .hasMessageNotContaining(TinyShop.SECRET);
    }

    @Test
    void a_shop_that_refused_its_keys_is_left_alone_for_a_minute() {
        shop.pages.oauth().revoke(TinyShop.KEY);
        for (int i = 0; i < 30; i++) {
            assertThatThrownBy(() -> shop.api().promotions()).isInstanceOf(KeysRefused.class);
        }
        assertThat(shop.pages.oauth().tokensAsked()).isOne();

        shop.pages.oauth().grant(TinyShop.KEY, TinyShop.SECRET, TinyShop.rights());
        shop.clock.pass(Duration.ofSeconds(60));

        assertThat(shop.api().promotions()).isNotEmpty();
    }

    @Test
    void new_keys_are_tried_at_once() {
        shop.pages.oauth().revoke(TinyShop.KEY);
        assertThatThrownBy(() -> shop.api().promotions()).isInstanceOf(KeysRefused.class);
        shop.pages.oauth().grant("SWIANEW", "new-secret", TinyShop.rights());

        shop.apis().forget(shop.address());
        AdminApi renewed = shop.apis().of(new ShopAccess(shop.address(), "SWIANEW", "new-secret"));

        assertThat(renewed.promotions()).isNotEmpty();
    }

    @Test
    void the_door_that_others_have_slammed_is_waited_for() {
        for (int i = 0; i < 10; i++) {
            ShopAccess wrong = new ShopAccess(shop.address(), "SWIAWRONG" + i, "wrong");
            assertThatThrownBy(() -> shop.apis().of(wrong).promotions())
                    .isInstanceOf(KeysRefused.class);
        }

        assertThatThrownBy(() -> shop.api().promotions())
                .isInstanceOfSatisfying(
                        ShopSilent.class,
                        silent -> assertThat(silent.retryAfter()).contains(Duration.ofSeconds(10)));
        shop.clock.pass(Duration.ofSeconds(4));
        assertThatThrownBy(() -> shop.api().promotions())
                .isInstanceOfSatisfying(
                        ShopSilent.class,
                        silent -> assertThat(silent.retryAfter()).contains(Duration.ofSeconds(6)));
        assertThat(shop.pages.oauth().tokensAsked()).isEqualTo(11);

        shop.clock.pass(Duration.ofSeconds(6));
        assertThat(shop.api().promotions()).isNotEmpty();
    }

    @Test
    void a_request_that_died_keeps_nobody_waiting() {
        AtomicInteger asked = new AtomicInteger();
        Tokens tokens =
                new Tokens(
                        shop.clock,
                        () -> {
                            if (asked.incrementAndGet() == 1) {
                                throw new StackOverflowError();
                            }
                            return new Tokens.Token("ey", shop.clock.instant().plusSeconds(600));
                        });

        assertThatThrownBy(tokens::bearer).hasCauseInstanceOf(StackOverflowError.class);

        assertThat(tokens.bearer()).isEqualTo("ey");
    }

    @Test
    void nothing_that_is_printed_holds_a_secret() {
        assertThat(shop.access().toString()).doesNotContain(TinyShop.SECRET);
        assertThat(new Tokens.Token("eyTOKEN", shop.clock.instant()).toString())
                .doesNotContain("eyTOKEN");
    }

    private List<Future<?>> atOnce(Runnable task) throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            all.add(
                    threads.submit(
                            () -> {
                                start.await();
                                task.run();
                                return null;
                            }));
        }
        start.countDown();
        return all;
    }
}
