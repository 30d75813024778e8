package dev.stripechat.channel.widget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.contracts.Together;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.secrets.OpaqueToken;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of widget tokens keeps. */
public interface WidgetTokensContract extends Together {

    Instant GIVEN = Instant.parse("2026-03-02T12:00:00.123Z");

    WidgetTokens widgetTokens();

    @Test
    default void a_token_opens_its_conversation() {
        ShopId shop = Some.shop();
        ConversationId conversation = new ConversationId(UUID.randomUUID());
        OpaqueToken token = OpaqueToken.random();

        inOne(() -> widgetTokens().keep(new WidgetToken(token, shop, conversation, GIVEN)));

        WidgetToken found = living(shop, token, GIVEN).orElseThrow();
        assertThat(found.shop()).isEqualTo(shop);
        assertThat(found.conversation()).isEqualTo(conversation);
        assertThat(found.expiresAt()).isEqualTo(GIVEN.plus(WidgetToken.LIFE));
    }

    @Test
    default void a_token_opens_nothing_for_another_shop() {
        OpaqueToken token = given(Some.shop());

        assertThat(living(Some.shop(), token, GIVEN)).isEmpty();
    }

    @Test
    default void a_token_that_was_never_given_opens_nothing() {
        ShopId shop = Some.shop();
        given(shop);

        assertThat(living(shop, OpaqueToken.random(), GIVEN)).isEmpty();
    }

    @Test
    default void a_token_lives_until_the_moment_it_expires() {
        ShopId shop = Some.shop();
        OpaqueToken token = given(shop);
        Instant end = GIVEN.plus(WidgetToken.LIFE);

        assertThat(living(shop, token, end.minusMillis(1))).isPresent();
        assertThat(living(shop, token, end)).isEmpty();
    }

    @Test
    default void the_tokens_of_a_conversation_are_forgotten_together_and_for_its_shop_alone() {
        ShopId shop = Some.shop();
        ConversationId conversation = new ConversationId(UUID.randomUUID());
        OpaqueToken one = OpaqueToken.random();
        OpaqueToken other = OpaqueToken.random();
        OpaqueToken elsewhere = given(shop);
        inOne(() -> widgetTokens().keep(new WidgetToken(one, shop, conversation, GIVEN)));
        inOne(() -> widgetTokens().keep(new WidgetToken(other, shop, conversation, GIVEN)));

        inOne(() -> widgetTokens().forget(Some.shop(), conversation));
        assertThat(living(shop, one, GIVEN)).isPresent();
        inOne(() -> widgetTokens().forget(shop, conversation));

        assertThat(living(shop, one, GIVEN)).isEmpty();
        assertThat(living(shop, other, GIVEN)).isEmpty();
        assertThat(living(shop, elsewhere, GIVEN)).isPresent();
    }

    @Test
    default void a_token_has_the_same_successor_in_every_renewal() {
        ShopId shop = Some.shop();
        OpaqueToken token = given(shop);

        OpaqueToken first = fromOne(() -> held(shop, token).successorOf(token));
        OpaqueToken second = fromOne(() -> held(shop, token).successorOf(token));

        assertThat(second).isEqualTo(first).isNotEqualTo(token);
        assertThat(held(shop, token).successorOf(token)).isEqualTo(first);
    }

    @Test
    default void a_successor_knows_once_whom_it_replaces() {
        ShopId shop = Some.shop();
        OpaqueToken token = given(shop);
        OpaqueToken next = OpaqueToken.random();
        inOne(() -> widgetTokens().keep(held(shop, token).followedBy(next, GIVEN)));

        Optional<String> first = fromOne(() -> held(shop, next).used());
        Optional<String> second = fromOne(() -> held(shop, next).used());

        assertThat(first).contains(token.hash());
        assertThat(second).isEmpty();
    }

    @Test
    default void a_token_that_reads_from_a_number_on_and_its_successor_do_until_they_are_opened() {
        ShopId shop = Some.shop();
        ConversationId conversation = new ConversationId(UUID.randomUUID());
        OpaqueToken late = OpaqueToken.random();
        OpaqueToken next = OpaqueToken.random();
        inOne(
                () ->
                        widgetTokens()
                                .keep(
                                        new WidgetToken(late, shop, conversation, GIVEN)
                                                .readingAfter(7)));
        inOne(() -> widgetTokens().keep(held(shop, late).followedBy(next, GIVEN)));
        assertThat(living(shop, next, GIVEN).orElseThrow().readsAfter()).isEqualTo(7);
        assertThat(living(shop, next, GIVEN).orElseThrow().isLate()).isTrue();

        inOne(() -> widgetTokens().open(Some.shop(), late.hash()));
        inOne(() -> widgetTokens().open(shop, next.hash()));

        assertThat(living(shop, next, GIVEN).orElseThrow().readsAfter()).isZero();
        assertThat(living(shop, next, GIVEN).orElseThrow().isLate()).isFalse();
        assertThat(living(shop, late, GIVEN).orElseThrow().readsAfter()).isEqualTo(7);
    }

    @Test
    default void a_forgotten_token_opens_nothing() {
        ShopId shop = Some.shop();
        OpaqueToken token = given(shop);
        OpaqueToken other = given(shop);

        inOne(() -> widgetTokens().forget(shop, token.hash()));

        assertThat(living(shop, token, GIVEN)).isEmpty();
        assertThat(living(shop, other, GIVEN)).isPresent();
    }

    @Test
    default void nobody_makes_another_shop_forget() {
        ShopId shop = Some.shop();
        OpaqueToken token = given(shop);

        inOne(() -> widgetTokens().forget(Some.shop(), token.hash()));

        assertThat(living(shop, token, GIVEN)).isPresent();
    }

    private WidgetToken held(ShopId shop, OpaqueToken token) {
        return fromOne(() -> widgetTokens().held(shop, token, GIVEN)).orElseThrow();
    }

    private OpaqueToken given(ShopId shop) {
        OpaqueToken token = OpaqueToken.random();
        ConversationId conversation = new ConversationId(UUID.randomUUID());
        inOne(() -> widgetTokens().keep(new WidgetToken(token, shop, conversation, GIVEN)));
        return token;
    }

    private Optional<WidgetToken> living(ShopId shop, OpaqueToken token, Instant now) {
        return fromOne(() -> widgetTokens().living(shop, token, now));
    }
}
