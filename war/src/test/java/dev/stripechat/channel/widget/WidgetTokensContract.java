package dev.stripechat.channel.widget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.contracts.Together;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.secrets.OpaqueToken;
import java.time.Duration;
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
    default void a_renewed_token_dies_a_minute_later() {
        ShopId shop = Some.shop();
        OpaqueToken token = given(shop);
        Instant renewed = GIVEN.plus(Duration.ofHours(1));

        inOne(() -> widgetTokens().living(shop, token, renewed).orElseThrow().renewed(renewed));

        assertThat(living(shop, token, renewed.plusMillis(59_999))).isPresent();
        assertThat(living(shop, token, renewed.plusMillis(60_000))).isEmpty();
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
