package dev.stripechat.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.contracts.Together;
import dev.stripechat.kernel.ShopId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every store of standings keeps. */
public interface ShopStandingsContract extends Together {

    Instant NOTED = Instant.parse("2026-03-02T12:00:00.123Z");

    ShopStandings shopStandings();

    @Test
    default void a_standing_is_that_of_its_shop_alone() {
        ShopId paused = noted();

        inOne(() -> shopStandings().of(paused).orElseThrow().pauses(NOTED));

        assertThat(found(paused).standing()).isEqualTo(Standing.PAUSED);
        assertThat(found(paused).since()).isEqualTo(NOTED);
        assertThat(found(noted()).isLive()).isTrue();
        assertThat(fromOne(() -> shopStandings().of(Some.shop()))).isEmpty();
    }

    @Test
    default void a_copy_is_noted_until_it_is_gone_or_has_been_silent_for_long() {
        ShopId shop = noted();

        inOne(() -> shopStandings().of(shop).orElseThrow().cloneSeen("https://copy", NOTED));

        assertThat(found(shop).copy(NOTED)).contains(new ShopStanding.Copy("https://copy", NOTED));
        assertThat(found(shop).isLive()).isTrue();
        assertThat(found(shop).copy(NOTED.plus(Duration.ofDays(8)))).isEmpty();
        inOne(() -> shopStandings().of(shop).orElseThrow().cloneGone());
        assertThat(found(shop).copy(NOTED)).isEmpty();
    }

    @Test
    default void a_forgotten_standing_is_that_of_nobody_else() {
        ShopId shop = noted();
        ShopId other = noted();

        inOne(() -> shopStandings().forget(shop));

        assertThat(fromOne(() -> shopStandings().of(shop))).isEmpty();
        assertThat(fromOne(() -> shopStandings().of(other))).isPresent();
    }

    private ShopId noted() {
        ShopId shop = Some.shop();
        inOne(() -> shopStandings().keep(new ShopStanding(shop, NOTED.minusSeconds(60))));
        return shop;
    }

    private ShopStanding found(ShopId shop) {
        return fromOne(() -> shopStandings().of(shop).orElseThrow());
    }
}
