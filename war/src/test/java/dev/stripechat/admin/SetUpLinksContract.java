package dev.stripechat.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.contracts.Together;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.secrets.OpaqueToken;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every store of links to set up keeps. */
public interface SetUpLinksContract extends Together {

    Instant START = Instant.parse("2026-03-02T08:00:00.123Z");

    SetUpLinks setUpLinks();

    @Test
    default void a_link_to_set_up_is_good_for_a_day_and_names_its_shop() {
        ShopId shop = Some.shop();
        OpaqueToken token = printed(shop);
        Instant end = START.plus(SetUpLink.LIFE);

        SetUpLink found = fromOne(() -> setUpLinks().good(token, end.minusMillis(1)).orElseThrow());

        assertThat(found.shop()).isEqualTo(shop);
        assertThat(fromOne(() -> setUpLinks().good(token, end))).isEmpty();
        assertThat(fromOne(() -> setUpLinks().good(OpaqueToken.random(), START))).isEmpty();
    }

    @Test
    default void only_old_links_to_set_up_are_forgotten() {
        OpaqueToken token = printed(Some.shop());

        inOne(() -> setUpLinks().forgetOld(START.plus(SetUpLink.LIFE).minusMillis(1)));
        assertThat(fromOne(() -> setUpLinks().good(token, START))).isPresent();
        inOne(() -> setUpLinks().forgetOld(START.plus(SetUpLink.LIFE)));
        assertThat(fromOne(() -> setUpLinks().good(token, START))).isEmpty();
    }

    @Test
    default void all_links_to_set_up_end_together() {
        OpaqueToken one = printed(Some.shop());
        OpaqueToken other = printed(Some.shop());

        inOne(() -> setUpLinks().endAll());

        assertThat(fromOne(() -> setUpLinks().good(one, START))).isEmpty();
        assertThat(fromOne(() -> setUpLinks().good(other, START))).isEmpty();
    }

    private OpaqueToken printed(ShopId shop) {
        OpaqueToken token = OpaqueToken.random();
        inOne(() -> setUpLinks().keep(new SetUpLink(token, shop, START)));
        return token;
    }
}
