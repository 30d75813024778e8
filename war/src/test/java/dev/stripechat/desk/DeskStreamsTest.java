package dev.stripechat.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.ShopId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class DeskStreamsTest {

    private final ShopId shop = Some.shop();
    private final DeskStreams streams = new DeskStreams();

    @Test
    void every_open_inbox_of_the_shop_is_told_and_no_other() {
        List<Object> ada = watching(shop);
        List<Object> ben = watching(shop);
        List<Object> stranger = watching(Some.shop());

        streams.push(shop, "news");

        assertThat(ada).containsExactly("news");
        assertThat(ben).containsExactly("news");
        assertThat(stranger).isEmpty();
    }

    @Test
    void a_shop_is_watched_while_somebody_looks() {
        Consumer<Object> stream = frame -> {};
        assertThat(streams.isWatched(shop)).isFalse();

        streams.add(shop, stream);
        assertThat(streams.isWatched(shop)).isTrue();

        streams.remove(shop, stream);
        assertThat(streams.isWatched(shop)).isFalse();
    }

    @Test
    void closing_what_was_never_open_is_no_failure() {
        List<Object> ada = watching(shop);

        streams.remove(shop, frame -> {});
        streams.remove(Some.shop(), frame -> {});
        streams.push(shop, "news");

        assertThat(ada).hasSize(1);
    }

    private List<Object> watching(ShopId watched) {
        List<Object> frames = new ArrayList<>();
        streams.add(watched, frames::add);
        return frames;
    }
}
