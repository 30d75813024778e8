package dev.stripechat.shop.shopware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A slow shop holds a place for as long as it is looked into. */
class LiveLooksTest {

    private final LiveLooks looks = new LiveLooks();
    private final ShopId slow = Some.shop();
    private final ShopId other = Some.shop();

    @Test
    void a_slow_shop_leaves_places_to_the_others() {
        String seen =
                whileTwoLook(
                        slow,
                        () -> {
                            isBusy(slow);
                            return looks.within(other, () -> "seen");
                        });

        assertThat(seen).isEqualTo("seen");
        assertThat(looks.within(slow, () -> "again")).isEqualTo("again");
    }

    @Test
    void so_many_slow_shops_at_a_time_are_enough() {
        String seen = manyLook(4, () -> isBusy(other));

        assertThat(seen).isEqualTo("busy");
        assertThat(manyLook(3, () -> looks.within(other, () -> "seen"))).isEqualTo("seen");
    }

    @Test
    void a_look_that_fails_gives_its_place_back() {
        IntStream.range(0, 20)
                .forEach(
                        i ->
                                assertThatThrownBy(
                                                () ->
                                                        looks.within(
                                                                slow,
                                                                () -> {
                                                                    throw new IllegalStateException(
                                                                            "silent");
                                                                }))
                                        .isInstanceOf(IllegalStateException.class));
    }

    private String manyLook(int shops, Supplier<String> inside) {
        return shops == 0
                ? inside.get()
                : whileTwoLook(Some.shop(), () -> manyLook(shops - 1, inside));
    }

    private String whileTwoLook(ShopId shop, Supplier<String> inside) {
        return looks.within(shop, () -> looks.within(shop, inside));
    }

    private String isBusy(ShopId shop) {
        assertThatThrownBy(() -> looks.within(shop, () -> "seen"))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("busy"));
        return "busy";
    }
}
