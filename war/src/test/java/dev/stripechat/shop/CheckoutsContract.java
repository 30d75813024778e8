package dev.stripechat.shop;

import static dev.stripechat.shop.ACheckout.aCheckout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.contracts.Some;
import dev.stripechat.contracts.Together;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.ShopId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of checkouts keeps. */
public interface CheckoutsContract extends Together {

    Instant NOON = Instant.parse("2026-03-02T12:00:00.123Z");

    Checkouts checkouts();

    Shops shops();

    @Test
    default void a_checkout_is_found_by_its_shop_with_all_that_was_signed() {
        Checkout kept =
                kept(
                        aCheckout()
                                .with("Notebook", 2, 800)
                                .shippedFor(299)
                                .ordered("10001")
                                .by("+49 30 901820"));

        Checkout found = found(kept);

        assertThat(found.cart().total()).isEqualTo(new Money(1099, "eur"));
        assertThat(found.cart().shipping()).contains(new Money(299, "eur"));
        assertThat(found.cart().orderNumber()).contains("10001");
        assertThat(found.cart().phone()).contains("+49 30 901820");
        assertThat(lines(found)).containsExactly("2 x Notebook: 800");
        assertThat(found.signedAt()).isEqualTo(NOON);
    }

    @Test
    default void what_the_shop_does_not_know_is_empty() {
        Cart cart = found(kept(aCheckout())).cart();

        assertThat(cart.shipping()).isEmpty();
        assertThat(cart.orderNumber()).isEmpty();
        assertThat(cart.phone()).isEmpty();
        assertThat(cart.items()).isEmpty();
    }

    @Test
    default void another_shop_finds_no_checkout_by_its_id() {
        kept(aCheckout());
        ShopId other = opened();

        assertThat(fromOne(() -> checkouts().named(other, "checkout-1"))).isEmpty();
        assertThat(fromOne(() -> checkouts().held(other, "checkout-1"))).isEmpty();
    }

    @Test
    default void two_shops_may_call_a_checkout_the_same() {
        Checkout mine = kept(aCheckout().with("Mine", 1, 1));
        Checkout yours = kept(aCheckout().with("Yours", 1, 1));

        assertThat(lines(found(mine))).containsExactly("1 x Mine: 1");
        assertThat(lines(found(yours))).containsExactly("1 x Yours: 1");
    }

    @Test
    default void a_checkout_is_kept_once() {
        Checkout first = kept(aCheckout().with("First", 1, 1));

        assertThatThrownBy(() -> inOne(() -> aCheckout().of(first.shop()).keptIn(checkouts())))
                .isInstanceOf(RuntimeException.class);

        assertThat(lines(found(first))).containsExactly("1 x First: 1");
    }

    @Test
    default void items_keep_their_order_and_the_same_line_may_come_twice() {
        Checkout kept = kept(aCheckout().with("Pen", 1, 5).with("Ink", 1, 5).with("Pen", 1, 5));

        assertThat(lines(found(kept))).containsExactly("1 x Pen: 5", "1 x Ink: 5", "1 x Pen: 5");
    }

    @Test
    default void a_newer_document_replaces_all_of_an_older_one() {
        Checkout kept =
                kept(aCheckout().with("Pen", 1, 5).shippedFor(299).ordered("1").by("+4930901820"));

        follows(kept, aCheckout().costing(7, "chf").signedAt(NOON.plusMillis(1)));

        assertThat(found(kept).cart())
                .usingRecursiveComparison()
                .isEqualTo(aCheckout().costing(7, "chf").alone().cart());
        assertThat(found(kept).signedAt()).isEqualTo(NOON.plusMillis(1));
    }

    @Test
    default void items_come_go_and_change_places() {
        Checkout kept = kept(aCheckout().with("Pen", 1, 5).with("Ink", 1, 5).with("Ink", 2, 9));

        follows(kept, later(1).with("Ink", 2, 9).with("Pen", 1, 5));
        assertThat(lines(found(kept))).containsExactly("2 x Ink: 9", "1 x Pen: 5");

        follows(kept, later(2).with("Pen", 1, 5).with("Pen", 1, 5).with("Ink", 2, 9));
        assertThat(lines(found(kept))).containsExactly("1 x Pen: 5", "1 x Pen: 5", "2 x Ink: 9");

        follows(kept, later(3));
        assertThat(lines(found(kept))).isEmpty();
    }

    @Test
    default void who_holds_a_checkout_sees_what_was_committed_before() {
        Checkout kept = kept(aCheckout());

        inOne(
                () -> {
                    Checkout held = held(kept);
                    held.follow(later(1).of(kept.shop()).ordered("10001").alone());
                    assertThat(held(kept)).isSameAs(held);
                });

        assertThat(found(kept).cart().orderNumber()).contains("10001");
    }

    @Test
    default void the_longest_names_and_the_largest_amounts_are_kept() {
        String longest = "🙂".repeat(200);
        long most = 999_999_999_999L;

        Checkout kept = kept(aCheckout().costing(most, "idr").with(longest, 999_999, most));

        assertThat(found(kept).cart().total()).isEqualTo(new Money(most, "idr"));
        assertThat(lines(found(kept))).containsExactly("999999 x " + longest + ": " + most);
    }

    private static ACheckout later(long millis) {
        return aCheckout().signedAt(NOON.plusMillis(millis));
    }

    private ShopId opened() {
        ShopId id = Some.shop();
        inOne(() -> shops().keep(new Shop(id, "Paper & Pens", Language.EN)));
        return id;
    }

    private Checkout kept(ACheckout told) {
        ShopId shop = opened();
        return fromOne(() -> told.of(shop).keptIn(checkouts()));
    }

    private void follows(Checkout kept, ACheckout told) {
        inOne(() -> held(kept).follow(told.of(kept.shop()).alone()));
    }

    private Checkout held(Checkout kept) {
        return checkouts().held(kept.shop(), kept.id()).orElseThrow();
    }

    private Checkout found(Checkout kept) {
        return fromOne(() -> checkouts().named(kept.shop(), kept.id()).orElseThrow());
    }

    private static List<String> lines(Checkout checkout) {
        return checkout.cart().items().stream()
                .map(item -> item.quantity() + " x " + item.name() + ": " + item.amount())
                .toList();
    }
}
