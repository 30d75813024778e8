package dev.stripechat.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.staff.Member;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an owner sets here for a sales channel. */
class OwnLookTest {

    private static final ShopId SHOP = Some.shop();
    private static final Member ADMIN = Some.admin(SHOP);
    private static final OwnLook NOTHING =
            OwnLook.of(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    private static final Storefront DARK =
            new Storefront(
                    Optional.empty(),
                    Set.of("cart"),
                    Optional.of("#224466"),
                    Optional.of("dark"),
                    Optional.empty(),
                    Optional.empty(),
                    false);

    @ParameterizedTest
    @CsvSource({
        "#12345, dark, Hello, bad_colour",
        "red;}, dark, Hello, bad_colour",
        "#123456, blue, Hello, bad_theme",
        "#123456, dark, 'two\nlines', bad_welcome"
    })
    void what_cannot_be_right_is_refused_and_named(
            String brand, String theme, String welcome, String code) {
        Refusal refusal =
                catchThrowableOfType(
                        Refusal.class,
                        () ->
                                OwnLook.of(
                                                Optional.of(brand),
                                                Optional.of(theme),
                                                Optional.empty(),
                                                Optional.of(welcome.replace("\\n", "\n")))
                                        .checked());

        assertThat(refusal.code()).isEqualTo(code);
    }

    @Test
    void a_welcome_has_at_most_300_characters() {
        assertThat(welcome("x".repeat(300)).checked().welcomes()).containsKey(Language.EN);

        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> welcome("x".repeat(301)).checked());

        assertThat(refusal.code()).isEqualTo("bad_welcome");
    }

    @Test
    void an_empty_text_is_not_set() {
        OwnLook look =
                OwnLook.of(
                        Optional.of(""), Optional.of(""), Optional.of("  "), Optional.of(" Hi "));

        assertThat(look.brand()).isEmpty();
        assertThat(look.theme()).isEmpty();
        assertThat(look.welcomes()).containsOnlyKeys(Language.EN).containsValue("Hi");
    }

    @Test
    void where_nothing_is_set_it_is_as_the_shops_own_form_says() {
        assertThat(DARK.with(NOTHING)).isEqualTo(DARK);
    }

    @Test
    void the_shoppers_device_may_decide_though_the_shops_form_says_dark() {
        OwnLook own =
                OwnLook.of(
                        Optional.empty(), Optional.of("auto"), Optional.empty(), Optional.empty());

        assertThat(DARK.with(own).theme()).isEmpty();
        assertThat(DARK.with(own).brand()).contains("#224466");
    }

    @Test
    void an_admin_sets_it_for_a_sales_channel_of_the_own_shop_alone() {
        List<String> audit = new ArrayList<>();
        InMemorySalesChannels channels = new InMemorySalesChannels();
        channels.keep(
                new SalesChannel(
                        SHOP, new ChannelFacts("c1", "Shop", Set.of(), DARK), Instant.EPOCH));
        SetLook set = new SetLook(channels, (shop, actor, action, subject) -> audit.add(action));

        set.of(ADMIN, "c1", welcome("Hello!"));
        Refusal refusal =
                catchThrowableOfType(
                        Refusal.class,
                        () -> set.of(Some.admin(Some.shop()), "c1", welcome("Mine!")));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(channels.named(SHOP, "c1").orElseThrow().storefront().welcomes())
                .containsEntry(Language.EN, "Hello!");
        assertThat(audit).containsExactly("look.set");
    }

    private static OwnLook welcome(String english) {
        return OwnLook.of(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(english));
    }
}
