package dev.stripechat.shop.shopware;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.shop.ASalesChannel;
import dev.stripechat.shop.ChannelFacts;
import dev.stripechat.shop.InMemorySalesChannels;
import dev.stripechat.shop.InMemoryShops;
import dev.stripechat.shop.Look;
import dev.stripechat.shop.SalesChannel;
import dev.stripechat.shop.Shop;
import dev.stripechat.shop.Storefront;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The payment page wears what the shop's owner has set for the sales channel. */
class FindLookTest {

    private final InMemorySalesChannels channels = new InMemorySalesChannels();
    private final InMemoryShops shops = new InMemoryShops();
    private final ShopId id = Some.shop();
    private final FindLook findLook = new FindLook(channels, shops);

    @Test
    void name_and_colour_and_logo_are_those_of_the_channel() {
        sells(ASalesChannel.SET.logo().orElseThrow());

        Look look = findLook.of(id, Optional.of(ASalesChannel.ID));

        assertThat(look).isEqualTo(ASalesChannel.SET.look());
        assertThat(look.name()).contains("Notebooks & more");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/logo.svg",
                "http://shop.example/logo.svg",
                "https://shop.example:444/logo.svg",
                "https://shop.example@elsewhere.example/logo.svg",
                "https://shop.example.elsewhere.example/logo.svg",
                "https://someone@shop.example/logo.svg",
                "data:image/svg+xml,x"
            })
    void a_logo_from_elsewhere_is_left_out_and_the_rest_stays(String logo) {
        sells(logo);

        Look look = findLook.of(id, Optional.of(ASalesChannel.ID));

        assertThat(look.logo()).isEmpty();
        assertThat(look.brand()).isEqualTo(ASalesChannel.SET.brand());
    }

    @Test
    void a_channel_that_we_have_not_read_has_no_look() {
        sells("https://shop.example/logo.svg");

        assertThat(findLook.of(id, Optional.of("0".repeat(32)))).isEqualTo(Look.PLAIN);
        assertThat(findLook.of(id, Optional.empty())).isEqualTo(Look.PLAIN);
        assertThat(findLook.of(Some.shop(), Optional.of(ASalesChannel.ID))).isEqualTo(Look.PLAIN);
    }

    private void sells(String logo) {
        Shop shop = new Shop(id, "Demo shop", Language.EN);
        shop.allowPages(Set.of("https://shop.example"));
        shops.keep(shop);
        Storefront set = ASalesChannel.SET;
        Storefront own =
                new Storefront(
                        set.name(),
                        set.pages(),
                        set.brand(),
                        set.theme(),
                        set.privacyUrl(),
                        Optional.of(logo),
                        set.onlyWithConsent());
        ChannelFacts facts =
                new ChannelFacts(
                        ASalesChannel.ID, "Storefront", Set.of("https://shop.example"), own);
        channels.keep(new SalesChannel(id, facts, ASalesChannel.READ));
    }
}
