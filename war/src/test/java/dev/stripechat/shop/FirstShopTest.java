package dev.stripechat.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.MapConfig;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FirstShopTest {

    private final ShopId id = Some.shop();
    private final InMemoryShops shops = new InMemoryShops();
    private final InMemoryInstallations installations = new InMemoryInstallations();
    private final InMemorySalesChannels channels = new InMemorySalesChannels();
    private final Map<String, String> config =
            new HashMap<>(Map.of("stripe-chat.shop.id", id.toString()));

    @Test
    void the_configured_shop_is_made() {
        config.put("stripe-chat.shop.name", "Paper & Pens");
        config.put("stripe-chat.shop.language", "de");
        config.put("stripe-chat.shop.origins", "https://shop.example, http://localhost:3000");
        config.put("stripe-chat.shop.public-key", " MCowBQYDK2VwAyEA ");

        starts();

        assertThat(shop().name()).isEqualTo("Paper & Pens");
        assertThat(shop().language()).isEqualTo(Language.DE);
        assertThat(shop().allows("https://shop.example")).isTrue();
        assertThat(shop().allows("http://localhost:3000")).isTrue();
        assertThat(shop().publicKey()).contains("MCowBQYDK2VwAyEA");
    }

    @Test
    void an_id_alone_makes_a_shop_that_trusts_nobody_yet() {
        starts();

        assertThat(shop().name()).isEqualTo("Shop");
        assertThat(shop().language()).isEqualTo(Language.EN);
        assertThat(shop().publicKey()).isEmpty();
        assertThat(shop().allows("")).isFalse();
    }

    @Test
    void without_an_id_there_is_no_shop() {
        config.clear();
        config.put("stripe-chat.shop.name", "Paper & Pens");

        starts();

        assertThat(shops.named(id)).isEmpty();
        assertThat(FirstShop.id(new MapConfig(config))).isEmpty();
    }

    @Test
    void every_start_brings_it_up_to_date() {
        config.put("stripe-chat.shop.origins", "https://old.example,https://both.example");
        starts();
        config.put("stripe-chat.shop.origins", "https://both.example,https://new.example");
        config.put("stripe-chat.shop.name", "Pens & Paper");

        starts();

        assertThat(shop().name()).isEqualTo("Pens & Paper");
        assertThat(shop().allows("https://old.example")).isFalse();
        assertThat(shop().allows("https://both.example")).isTrue();
        assertThat(shop().allows("https://new.example")).isTrue();
    }

    @Test
    void the_same_start_twice_is_the_same_shop() {
        starts();
        Shop first = shop();

        starts();

        assertThat(shop()).isSameAs(first);
    }

    @Test
    void a_key_that_is_taken_away_is_trusted_no_more() {
        config.put("stripe-chat.shop.public-key", "MCowBQYDK2VwAyEA");
        starts();
        config.remove("stripe-chat.shop.public-key");

        starts();

        assertThat(shop().publicKey()).isEmpty();
    }

    @Test
    void an_origin_that_is_none_is_refused_and_named() {
        config.put("stripe-chat.shop.origins", "https://shop.example/checkout");

        assertThatThrownBy(this::starts)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("\"https://shop.example/checkout\"");
    }

    @Test
    void the_id_may_have_blanks_around_it() {
        config.put("stripe-chat.shop.id", " " + id + " ");

        starts();

        assertThat(shop().id()).isEqualTo(id);
    }

    @Test
    void pages_that_the_shop_named_itself_stay_allowed() {
        config.put("stripe-chat.shop.origins", "https://written.example");
        starts();
        installations.keep(
                AnInstallation.confirmed(
                        id, AnInstallation.id(), Instant.parse("2026-03-02T12:00:00Z")));
        channels.keep(ASalesChannel.of(id, "https://channel.example"));

        starts();

        assertThat(shop().origins())
                .containsExactlyInAnyOrder(
                        "https://written.example",
                        "https://shop.example",
                        "https://channel.example");
    }

    @Test
    void pages_that_were_refused_to_it_stay_anothers_but_for_those_that_the_operator_wrote() {
        Shop other = new Shop(Some.shop(), "Another shop", Language.EN);
        other.allowPages(List.of("https://channel.example", "https://written.example"));
        shops.keep(other);
        config.put("stripe-chat.shop.origins", "https://written.example");
        channels.keep(ASalesChannel.of(id, "https://channel.example", "https://free.example"));

        starts();

        assertThat(shop().origins())
                .containsExactlyInAnyOrder("https://written.example", "https://free.example");
        assertThat(other.origins()).contains("https://channel.example");
    }

    private void starts() {
        TakePages takePages =
                new TakePages(shops, installations, channels, new InMemoryReconciliations());
        new FirstShop(shops, installations, channels, takePages, new MapConfig(config))
                .prepare("started");
    }

    private Shop shop() {
        return shops.named(id).orElseThrow();
    }
}
