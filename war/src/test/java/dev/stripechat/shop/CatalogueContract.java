package dev.stripechat.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What any catalogue answers of a shop as it is on its first day: standard shipping for 4.90 below 50.00, express for 9.90, three ways
 * to pay, ten mugs, a shirt in two sizes, the code SOMMER10.
 */
public interface CatalogueContract {

    Catalogue catalogue();

    /** In the storefront. */
    Aisle aisle(Language language);

    /** Where nothing is sold. */
    Aisle outlet();

    /** An open order of two mugs for 25.00; its id. */
    String order();

    /** It does not answer, for that reason. */
    void isSilent(ShopUnread.Why why);

    @Test
    default void shipping_is_told_with_its_prices_and_times() {
        Offers offers = catalogue().offers(aisle(Language.DE)).orElseThrow();

        assertThat(offers.shipping())
                .extracting(ShippingOffer::name, ShippingOffer::isConditional)
                .containsExactly(tuple("Standard", false), tuple("Express", false));
        ShippingOffer standard = offers.shipping().get(0);
        assertThat(standard.span()).contains(new DeliverySpan(1, 3, DeliverySpan.Unit.DAY));
        ShippingOffer.Prices prices = standard.prices().orElseThrow();
        assertThat(prices.by()).isEqualTo(ShippingOffer.By.VALUE);
        assertThat(prices.tiers())
                .extracting(
                        tier -> tier.from().map(BigDecimal::intValueExact),
                        tier -> tier.to().map(BigDecimal::intValueExact),
                        ShippingOffer.Tier::price)
                .containsExactly(
                        tuple(Optional.empty(), Optional.of(50), new Money(490, "eur")),
                        tuple(Optional.of(50), Optional.empty(), new Money(0, "eur")));
    }

    @Test
    default void ways_to_pay_and_countries_are_named_in_the_language() {
        Offers german = catalogue().offers(aisle(Language.DE)).orElseThrow();
        Offers english = catalogue().offers(aisle(Language.EN)).orElseThrow();

        assertThat(german.payments())
                .extracting(Offers.PaymentWay::name)
                .containsExactly("Karte, Wallet und mehr", "Kreditkarte", "Rechnung");
        assertThat(english.payments())
                .extracting(Offers.PaymentWay::name)
                .containsExactly("Card, wallet and more", "Credit card", "Invoice");
        assertThat(german.destinations())
                .containsExactly(
                        new Offers.Destination("DE", "Deutschland"),
                        new Offers.Destination("AT", "Österreich"));
    }

    @Test
    default void products_are_found_by_a_word_of_their_name() {
        List<ProductFacts> mugs = catalogue().products(aisle(Language.EN), List.of("mug"));

        assertThat(mugs).extracting(ProductFacts::name).containsExactly("Mug");
        assertThat(mugs.get(0).stock().map(ProductFacts.Stock::available)).contains(10);
        assertThat(mugs.get(0).properties())
                .containsExactly(new ProductFacts.Trait("Material", "Clay"));
        assertThat(catalogue().products(aisle(Language.EN), List.of("plate"))).isEmpty();
        assertThat(catalogue().products(outlet(), List.of("mug"))).isEmpty();
    }

    @Test
    default void what_is_sold_by_variants_has_stock_by_variant_alone() {
        ProductFacts shirt = catalogue().products(aisle(Language.DE), List.of("hemd")).get(0);

        assertThat(shirt.stock()).isEmpty();
        assertThat(shirt.variants())
                .extracting(
                        variant -> variant.options().get(0).value(),
                        variant -> variant.stock().available(),
                        variant -> variant.stock().isThere())
                .containsExactlyInAnyOrder(tuple("S", 3, true), tuple("L", 0, false));
    }

    @Test
    default void a_code_is_known_or_not_and_where() {
        Optional<CodeFacts> here =
                catalogue().code(aisle(Language.EN), "SOMMER10", Optional.empty());

        assertThat(here).isPresent();
        assertThat(List.of(here.get().isActive(), here.get().isHere(), here.get().isUsedUp()))
                .containsExactly(true, true, false);
        assertThat(catalogue().code(aisle(Language.EN), "WINTER10", Optional.empty())).isEmpty();
    }

    @Test
    default void orders_are_shown_as_they_are_now() {
        String id = order();

        List<SeenOrder> seen =
                catalogue().orders(aisle(Language.EN).shop(), List.of(id, "0".repeat(32)));

        assertThat(seen).extracting(SeenOrder::id).containsExactly(id);
        assertThat(seen.get(0).facts().total()).isEqualTo(new Money(2500, "eur"));
        assertThat(seen.get(0).facts().state()).isEqualTo("open");
    }

    @Test
    default void a_shop_that_gives_no_answer_is_told_so() {
        isSilent(ShopUnread.Why.SILENT);
        assertUnread(ShopUnread.Why.SILENT);
    }

    @Test
    default void a_shop_that_is_not_connected_is_told_so() {
        isSilent(ShopUnread.Why.CLOSED);
        assertUnread(ShopUnread.Why.CLOSED);
    }

    private void assertUnread(ShopUnread.Why why) {
        Aisle aisle = aisle(Language.EN);
        List<Runnable> questions =
                List.of(
                        () -> catalogue().offers(aisle),
                        () -> catalogue().products(aisle, List.of("mug")),
                        () -> catalogue().code(aisle, "SOMMER10", Optional.empty()),
                        () -> catalogue().orders(aisle.shop(), List.of("0".repeat(32))));
        assertThat(questions)
                .allSatisfy(
                        question ->
                                assertThatThrownBy(question::run)
                                        .isInstanceOfSatisfying(
                                                ShopUnread.class,
                                                unread -> assertThat(unread.why()).isEqualTo(why)));
    }
}
