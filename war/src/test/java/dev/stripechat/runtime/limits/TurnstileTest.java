package dev.stripechat.runtime.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.kernel.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnstileTest {

    private final CountDownLatch inside = new CountDownLatch(2);
    private final CountDownLatch done = new CountDownLatch(1);

    @Test
    void who_is_one_too_many_is_told_to_come_again_and_does_nothing() {
        Turnstile turnstile = new Turnstile(2, 0, Duration.ZERO);
        List<CompletableFuture<String>> two = List.of(stays(turnstile), stays(turnstile));
        join(inside);

        Refusal refusal =
                catchThrowableOfType(
                        Refusal.class,
                        () ->
                                turnstile.through(
                                        () -> {
                                            throw new AssertionError("came in");
                                        }));
        done.countDown();

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
        assertThat(refusal.retryAfter()).isPresent();
        assertThat(two).extracting(CompletableFuture::join).containsExactly("done", "done");
        assertThat(turnstile.through(() -> "next")).isEqualTo("next");
    }

    @Test
    void never_are_more_inside_than_may_be() {
        Turnstile turnstile = new Turnstile(2, 30, Duration.ofSeconds(20));
        AtomicInteger now = new AtomicInteger();

        List<Integer> seen =
                IntStream.range(0, 20)
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> counted(turnstile, now)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(seen).hasSize(20).allMatch(many -> many <= 2);
    }

    @Test
    void who_fails_inside_leaves_the_place_to_others() {
        Turnstile turnstile = new Turnstile(1, 0, Duration.ZERO);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> turnstile.through(() -> List.of().get(0)))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }

        assertThat(turnstile.through(() -> 1)).isOne();
    }

    private static int counted(Turnstile turnstile, AtomicInteger now) {
        return turnstile.through(
                () -> {
                    int many = now.incrementAndGet();
                    Thread.yield();
                    now.decrementAndGet();
                    return many;
                });
    }

    private CompletableFuture<String> stays(Turnstile turnstile) {
        CompletableFuture<String> future = new CompletableFuture<>();
        new Thread(
                        () ->
                                future.complete(
                                        turnstile.through(
                                                () -> {
                                                    inside.countDown();
                                                    join(done);
                                                    return "done";
                                                })))
                .start();
        return future;
    }

    private static void join(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
