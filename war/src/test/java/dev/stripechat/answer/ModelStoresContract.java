package dev.stripechat.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.contracts.Together;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.secrets.SecretBox;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of model services keeps, and how every one counts. */
public interface ModelStoresContract extends Together {

    SecretBox MODEL_BOX = new SecretBox("gBC/A9Jva6Tmkl1RYObs9d0XsuSRtUgIHHcFIpKyz78=");
    Instant MODEL_TIME = Instant.parse("2026-03-02T12:00:00.123Z");
    LocalDate MODEL_DAY = LocalDate.of(2026, 3, 2);
    ModelLimits MODEL_LIMITS = new ModelLimits(2, 1_000, 3, 1_200, 4_000);

    ModelConnections modelConnections();

    ModelBooks modelBooks();

    @Test
    default void a_model_service_comes_back_as_it_was_saved_and_goes() {
        ShopId shop = Some.shop();
        ModelConnection connection = new ModelConnection(shop);
        connection.connect(
                new ModelConnection.Entry(
                        ModelProvider.ANTHROPIC,
                        "https://model.example/v1",
                        "demo",
                        Optional.of("sk-demo"),
                        ModelRole.PHRASE,
                        MODEL_LIMITS),
                MODEL_BOX,
                MODEL_TIME);
        inOne(() -> modelConnections().keep(connection));

        ModelConnection found = fromOne(() -> modelConnections().of(shop).orElseThrow());

        assertThat(found.access(MODEL_BOX).key()).contains("sk-demo");
        assertThat(found.access(MODEL_BOX).provider()).isEqualTo(ModelProvider.ANTHROPIC);
        assertThat(found.access(MODEL_BOX).deadline()).isEqualTo(Duration.ofSeconds(4));
        assertThat(found.role()).isEqualTo(ModelRole.PHRASE);
        assertThat(found.limits().dayTokens()).isEqualTo(1_200);
        assertThat(found.savedAt()).isEqualTo(MODEL_TIME);
        assertThat(fromOne(() -> modelConnections().remove(shop))).isTrue();
        assertThat(fromOne(() -> modelConnections().of(shop))).isEmpty();
        assertThat(fromOne(() -> modelConnections().remove(shop))).isFalse();
    }

    @Test
    default void a_conversation_takes_no_more_calls_than_its_own() {
        ModelBooks.Account account = account(Some.shop());

        List<Boolean> taken = takes(account, 4, 100);

        assertThat(taken).containsExactly(true, true, false, false);
        assertThat(standing(account.shop()).calls()).isEqualTo(2);
        assertThat(standing(account.shop()).tokens()).isEqualTo(200);
    }

    @Test
    default void a_conversation_takes_no_more_tokens_than_its_own() {
        ModelBooks.Account account = account(Some.shop());

        assertThat(takes(account, 2, 600)).containsExactly(true, false);
        assertThat(takes(account, 1, 1_001)).containsExactly(false);
        assertThat(standing(account.shop()).tokens()).isEqualTo(600);
    }

    @Test
    default void all_conversations_of_a_shop_take_no_more_than_its_day() {
        ShopId shop = Some.shop();
        List<ModelBooks.Account> talks =
                IntStream.range(0, 5).mapToObj(i -> account(shop)).toList();

        List<Boolean> taken = talks.stream().flatMap(talk -> takes(talk, 1, 100).stream()).toList();

        assertThat(taken).containsExactly(true, true, true, false, false);
        assertThat(standing(shop).calls()).isEqualTo(3);
        ModelBooks.Account tomorrow =
                new ModelBooks.Account(shop, talks.get(4).conversation(), MODEL_DAY.plusDays(1));
        assertThat(takes(tomorrow, 2, 100)).containsExactly(true, true);
        assertThat(takes(account(Some.shop()), 1, 100)).containsExactly(true);
    }

    @Test
    default void what_it_cost_takes_the_place_of_what_was_reserved() {
        ModelBooks.Account account = account(Some.shop());
        takes(account, 1, 900);

        inOne(() -> modelBooks().settle(account, 900, 40));

        assertThat(standing(account.shop()).tokens()).isEqualTo(40);
        assertThat(takes(account, 1, 900)).containsExactly(true);
    }

    @Test
    default void a_trial_counts_for_the_day_alone() {
        ShopId shop = Some.shop();
        ModelBooks.Account trial = new ModelBooks.Account(shop, Optional.empty(), MODEL_DAY);

        assertThat(takes(trial, 4, 100)).containsExactly(true, true, true, false);
        inOne(() -> modelBooks().settle(trial, 100, 10));
        inOne(() -> modelBooks().threwAway(trial));

        assertThat(standing(shop).tokens()).isEqualTo(210);
        assertThat(standing(shop).thrownAway()).isOne();
    }

    @Test
    default void after_three_failures_it_is_left_alone_for_longer_and_longer() {
        ShopId shop = Some.shop();
        List<Optional<Instant>> pauses =
                IntStream.range(0, 9)
                        .mapToObj(
                                i -> {
                                    fails(shop);
                                    return standing(shop).pausedUntil();
                                })
                        .toList();

        assertThat(pauses)
                .containsExactly(
                        Optional.empty(),
                        Optional.empty(),
                        after(30),
                        after(60),
                        after(120),
                        after(240),
                        after(480),
                        after(900),
                        after(900));
        assertThat(standing(shop).fault()).contains(ModelFault.ILL);
        assertThat(standing(shop).failedAt()).contains(MODEL_TIME);
    }

    @Test
    default void an_answer_forgives_what_was_before() {
        ShopId shop = Some.shop();
        for (int i = 0; i < ModelBooks.PATIENCE; i++) {
            fails(shop);
        }

        inOne(() -> modelBooks().answered(shop, MODEL_TIME));

        assertThat(standing(shop).pausedUntil()).isEmpty();
        assertThat(standing(shop).fault()).isEmpty();
        assertThat(standing(shop).answeredAt()).contains(MODEL_TIME);
        fails(shop);
        assertThat(standing(shop).pausedUntil()).isEmpty();
    }

    @Test
    default void another_service_starts_afresh_and_pays_on() {
        ModelBooks.Account account = account(Some.shop());
        takes(account, 1, 100);
        fails(account.shop());

        inOne(() -> modelBooks().startAfresh(account.shop()));

        assertThat(standing(account.shop()).fault()).isEmpty();
        assertThat(standing(account.shop()).calls()).isOne();
    }

    @Test
    default void an_erased_conversation_is_forgotten_and_the_day_is_not() {
        ModelBooks.Account account = account(Some.shop());
        takes(account, 2, 100);

        inOne(() -> modelBooks().forget(account.shop(), account.conversation().orElseThrow()));

        assertThat(takes(account, 1, 100)).containsExactly(true);
        assertThat(standing(account.shop()).calls()).isEqualTo(3);
        assertThat(standing(Some.shop())).isEqualTo(ModelStanding.NEW);
    }

    private static Optional<Instant> after(int seconds) {
        return Optional.of(MODEL_TIME.plusSeconds(seconds));
    }

    private void fails(ShopId shop) {
        inOne(() -> modelBooks().failed(shop, ModelFault.ILL, MODEL_TIME));
    }

    private List<Boolean> takes(ModelBooks.Account account, int times, int tokens) {
        return IntStream.range(0, times)
                .mapToObj(i -> fromOne(() -> modelBooks().reserve(account, MODEL_LIMITS, tokens)))
                .toList();
    }

    private ModelStanding standing(ShopId shop) {
        return fromOne(() -> modelBooks().standing(shop, MODEL_DAY));
    }

    private static ModelBooks.Account account(ShopId shop) {
        return new ModelBooks.Account(
                shop, Optional.of(new ConversationId(UUID.randomUUID())), MODEL_DAY);
    }
}
