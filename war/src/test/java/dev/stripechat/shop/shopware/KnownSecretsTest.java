package dev.stripechat.shop.shopware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.shop.AnInstallation;
import dev.stripechat.shopware.ProtocolRefused;
import dev.stripechat.shopware.Registration;
import dev.stripechat.shopware.Secret;
import dev.stripechat.world.Shopware;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A checkout of the shop waits for our answer: it gets one, whatever our database does. */
class KnownSecretsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final byte[] CART = "a cart".getBytes(StandardCharsets.UTF_8);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final String id = AnInstallation.id();
    private final Map<String, Registration> stored = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final CountDownLatch standing = new CountDownLatch(1);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final KnownSecrets memory = new KnownSecrets(this::found, Runnable::run, LONG);
    private final KnownSecrets stalled =
            new KnownSecrets(
                    this::standsStill, task -> new Thread(task).start(), Duration.ofMillis(1));

    @AfterEach
    void goes_on() {
        standing.countDown();
    }

    @Test
    void a_shop_that_is_remembered_is_answered_while_the_database_stands_still()
            throws InterruptedException {
        stalled.learn(agreed("first"), NOON);

        Optional<Secret> signer = signer(stalled, "first", NOON.plus(Duration.ofHours(1)));

        assertThat(signer).map(Secret::value).contains("first");
        assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(standing.getCount()).isOne();
    }

    @Test
    void of_a_shop_that_is_not_remembered_nobody_can_tell_while_the_database_stands_still() {
        assertThat(signer(stalled, "first", NOON)).isEmpty();
    }

    @Test
    void nobody_can_tell_when_the_database_is_away_or_nobody_has_time_to_ask() {
        KnownSecrets away =
                new KnownSecrets(
                        nobody -> {
                            throw new IllegalStateException("away");
                        },
                        Runnable::run,
                        LONG);

        assertThat(signer(away, "first", NOON)).isEmpty();
        assertThat(signer(away, "first", NOON)).isEmpty();
    }

    @Test
    void who_is_not_remembered_is_looked_up_and_remembered() {
        stored.put(id, agreed("first"));

        assertThat(signer(memory, "first", NOON)).map(Secret::value).contains("first");
        assertThat(signer(memory, "first", NOON.plusSeconds(60)))
                .map(Secret::value)
                .contains("first");

        assertThat(asked).containsExactly(id);
    }

    @Test
    void a_wrong_signature_is_refused() {
        stored.put(id, agreed("first"));
        memory.learn(agreed("first"), NOON);

        assertThatThrownBy(() -> signer(memory, "another", NOON))
                .isInstanceOfSatisfying(
                        ProtocolRefused.class,
                        refused -> assertThat(refused.status()).isEqualTo(401));
    }

    @Test
    void a_shop_that_has_not_registered_is_refused() {
        assertThatThrownBy(() -> signer(memory, "first", NOON)).isInstanceOf(ProtocolRefused.class);
    }

    @Test
    void without_a_signature_nobody_is_asked() {
        assertThatThrownBy(() -> memory.signer(id, CART, Optional.empty(), NOON))
                .isInstanceOf(ProtocolRefused.class);

        assertThat(asked).isEmpty();
    }

    @Test
    void a_new_secret_counts_at_once() {
        memory.learn(agreed("first"), NOON);
        stored.put(id, agreed("second"));

        assertThat(signer(memory, "second", NOON)).map(Secret::value).contains("second");
    }

    @Test
    void what_was_read_a_minute_ago_is_read_anew() {
        memory.learn(agreed("first"), NOON);
        stored.put(id, agreed("second"));
        Instant later = NOON.plusSeconds(61);

        assertThat(signer(memory, "first", later)).map(Secret::value).contains("first");

        assertThatThrownBy(() -> signer(memory, "first", later))
                .isInstanceOf(ProtocolRefused.class);
    }

    @Test
    void a_shop_that_is_gone_is_forgotten() {
        memory.learn(agreed("first"), NOON);

        signer(memory, "first", NOON.plusSeconds(61));

        assertThatThrownBy(() -> signer(memory, "first", NOON.plusSeconds(61)))
                .isInstanceOf(ProtocolRefused.class);
    }

    @Test
    void few_questions_wait_at_a_time() {
        List<Runnable> waiting = new ArrayList<>();
        KnownSecrets busy = remembering(waiting::add);

        for (int i = 0; i < 9; i++) {
            busy.signer("shop" + i, CART, Optional.of(Shopware.signed("first", CART)), NOON);
        }
        busy.signer("shop0", CART, Optional.of(Shopware.signed("first", CART)), NOON);
        assertThat(waiting).hasSize(4);
        waiting.forEach(Runnable::run);
        busy.signer("shop8", CART, Optional.of(Shopware.signed("first", CART)), NOON);

        assertThat(waiting).hasSize(5);
    }

    @Test
    void of_very_many_shops_the_ones_that_called_last_are_remembered() {
        memory.learn(agreed("first"), NOON);
        for (int i = 0; i < 2_000; i++) {
            memory.learn(agreed("shop" + i, "first"), NOON);
        }
        stored.put(id, agreed("first"));

        signer(memory, "first", NOON);
        memory.signer("shop1999", CART, Optional.of(Shopware.signed("first", CART)), NOON);

        assertThat(asked).containsExactly(id);
    }

    private KnownSecrets remembering(Executor background) {
        return new KnownSecrets(this::found, background, Duration.ofMillis(1));
    }

    private Optional<Secret> signer(KnownSecrets secrets, String secret, Instant now) {
        return secrets.signer(id, CART, Optional.of(Shopware.signed(secret, CART)), now);
    }

    private Optional<Registration> found(String shopwareId) {
        asked.add(shopwareId);
        return Optional.ofNullable(stored.get(shopwareId));
    }

    private Optional<Registration> standsStill(String shopwareId) {
        begun.countDown();
        try {
            standing.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private Registration agreed(String secret) {
        return agreed(id, secret);
    }

    private static Registration agreed(String shopwareId, String secret) {
        return new Registration(
                shopwareId,
                "https://shop.example",
                Optional.of(new Secret(secret)),
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.empty());
    }
}
