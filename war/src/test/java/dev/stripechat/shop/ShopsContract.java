package dev.stripechat.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.contracts.Together;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of shops keeps. */
public interface ShopsContract extends Together {

    Shops shops();

    @Test
    default void a_shop_is_found_by_its_id() {
        ShopId id = opened();

        assertThat(found(id).name()).isEqualTo("Paper & Pens");
        assertThat(found(id).language()).isEqualTo(Language.DE);
        assertThat(fromOne(() -> shops().claimed(id))).isPresent();
        assertThat(fromOne(() -> shops().named(Some.shop()))).isEmpty();
        assertThat(fromOne(() -> shops().claimed(Some.shop()))).isEmpty();
    }

    @Test
    default void a_new_shop_has_no_pages_and_no_key() {
        ShopId id = opened();

        assertThat(found(id).publicKey()).isEmpty();
        assertThat(found(id).allows("https://shop.example")).isFalse();
    }

    @Test
    default void pages_of_others_are_told() {
        ShopId mine = opened();
        ShopId theirs = opened();
        String page = "https://" + Some.word() + ".example";
        String both = "https://" + Some.word() + ".example";
        inOne(() -> held(theirs).allowPages(List.of(page, both)));
        inOne(() -> held(mine).allowPages(List.of(both)));

        assertThat(fromOne(() -> shops().ofOthers(mine, Set.of(page, both, "https://no.example"))))
                .containsExactlyInAnyOrder(page, both);
        assertThat(fromOne(() -> shops().ofOthers(theirs, Set.of(page)))).isEmpty();
        assertThat(fromOne(() -> shops().ofOthers(theirs, Set.of()))).isEmpty();
        inOne(() -> shops().alone());
    }

    @Test
    default void a_page_that_others_have_lost_is_nobodys_at_once() {
        ShopId mine = opened();
        ShopId theirs = opened();
        String page = "https://" + Some.word() + ".example";
        inOne(() -> held(theirs).allowPages(List.of(page, "https://rest.example")));
        inOne(() -> held(mine).allowPages(List.of("https://mine.example")));

        Set<String> left =
                fromOne(
                        () -> {
                            shops().others(mine, page).forEach(other -> other.loses(page));
                            return shops().ofOthers(mine, Set.of(page));
                        });

        assertThat(left).isEmpty();
        assertThat(found(theirs).origins()).containsExactly("https://rest.example");
        assertThat(fromOne(() -> shops().others(mine, page))).isEmpty();
    }

    @Test
    default void pages_that_are_allowed_anew_replace_those_before() {
        ShopId id = opened();
        inOne(() -> held(id).allowPages(List.of("https://old.example", "https://both.example")));

        inOne(() -> held(id).allowPages(List.of("https://both.example", "https://new.example")));

        assertThat(found(id).allows("https://new.example")).isTrue();
        assertThat(found(id).allows("https://both.example")).isTrue();
        assertThat(found(id).allows("https://old.example")).isFalse();
    }

    @Test
    default void pages_of_one_shop_are_not_those_of_another() {
        ShopId mine = opened();
        ShopId yours = opened();

        inOne(() -> held(mine).allowPages(List.of("https://mine.example")));

        assertThat(found(yours).allows("https://mine.example")).isFalse();
    }

    @Test
    default void name_language_and_key_can_be_changed() {
        ShopId id = opened();

        inOne(
                () -> {
                    held(id).rename("Pens & Paper", Language.EN);
                    held(id).trust("MCowBQYDK2VwAyEA");
                });

        assertThat(found(id).name()).isEqualTo("Pens & Paper");
        assertThat(found(id).language()).isEqualTo(Language.EN);
        assertThat(found(id).publicKey()).contains("MCowBQYDK2VwAyEA");
    }

    private ShopId opened() {
        ShopId id = Some.shop();
        inOne(() -> shops().keep(new Shop(id, "Paper & Pens", Language.DE)));
        return id;
    }

    private Shop held(ShopId id) {
        return shops().named(id).orElseThrow();
    }

    private Shop found(ShopId id) {
        return fromOne(() -> held(id));
    }
}
