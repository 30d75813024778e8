package dev.stripechat.shop.shopware;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.shop.Storefront;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an owner has set in the shop's own form. */
class ChannelSettingsTest {

    private static final ChannelSettings NOTHING = new ChannelSettings(Map.of());

    @Test
    void at_first_the_chat_is_on_all_pages_of_a_purchase() {
        Storefront set = NOTHING.storefront();

        assertThat(set.pages())
                .containsExactlyInAnyOrder(
                        "product",
                        "cart",
                        "register",
                        "confirm",
                        "failed",
                        "finish",
                        "order",
                        "account");
        assertThat(set.brand()).isEmpty();
        assertThat(set.theme()).isEmpty();
        assertThat(set.onlyWithConsent()).isFalse();
    }

    @Test
    void pages_are_switched_off_and_on() {
        Storefront set =
                with("showInCart", JsonValue.FALSE, "showElsewhere", JsonValue.TRUE).storefront();

        assertThat(set.pages()).doesNotContain("cart").contains("other", "confirm");
    }

    @Test
    void a_channel_goes_before_all_and_what_it_leaves_open_is_as_for_all() {
        ChannelSettings all =
                with("brand", Json.createValue("#112233"), "onlyWithConsent", JsonValue.TRUE);
        ChannelSettings channel =
                with("brand", Json.createValue("#445566"), "onlyWithConsent", JsonValue.NULL);

        Storefront set = all.with(channel).storefront();

        assertThat(set.brand()).contains("#445566");
        assertThat(set.onlyWithConsent()).isTrue();
    }

    @Test
    void what_is_no_good_is_as_if_it_were_not_set() {
        Storefront set =
                with(
                                "brand", Json.createValue("red;}"),
                                "theme", Json.createValue("auto"))
                        .with(
                                with(
                                        "privacyUrl", Json.createValue("javascript:alert(1)"),
                                        "paymentLogo",
                                                Json.createValue("http://shop.example/a.png")))
                        .storefront();

        assertThat(set.brand()).isEmpty();
        assertThat(set.theme()).isEmpty();
        assertThat(set.privacyUrl()).isEmpty();
        assertThat(set.logo()).isEmpty();
    }

    @Test
    void the_shop_is_called_as_its_shoppers_know_it() {
        assertThat(called("Notebooks\u0000 & more ").storefront().name())
                .contains("Notebooks & more");
        assertThat(called(" ").storefront().name()).isEmpty();
        assertThat(called("x".repeat(101)).storefront().name()).isEmpty();
        assertThat(NOTHING.storefront().name()).isEmpty();
    }

    private static ChannelSettings called(String name) {
        return new ChannelSettings(
                Map.of("core.basicInformation.shopName", Json.createValue(name)));
    }

    private static ChannelSettings with(
            String name, JsonValue value, String other, JsonValue otherValue) {
        return new ChannelSettings(
                Map.of(
                        "StripeChat.config." + name,
                        value,
                        "StripeChat.config." + other,
                        otherValue));
    }
}
