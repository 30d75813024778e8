package dev.stripechat.shop.shopware;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.kernel.Money;
import org.junit.jupiter.api.Test;

/** An order that has changed in the shop is read, and our page follows it. */
class ReadOrdersTest {

    private static final String ANOTHER = "0".repeat(31) + "c";

    private final ShopOffice office = new ShopOffice("open");

    @Test
    void a_cancelled_order_is_not_to_be_paid() {
        office.shop.orderIs("cancelled");

        office.touched();

        assertThat(office.sends()).containsExactly("SENT");
        assertThat(office.attempt().isWithdrawn()).isTrue();
    }

    @Test
    void a_deleted_order_is_not_to_be_paid() {
        office.shop.isDeleted();

        office.touched();
        office.sends();

        assertThat(office.attempt().isWithdrawn()).isTrue();
    }

    @Test
    void an_edited_order_costs_what_it_costs() {
        office.shop.costs(OneShop.TRANSACTION, "59.9");

        office.touched();
        office.sends();

        assertThat(office.attempt().amount()).isEqualTo(new Money(5990, "eur"));
    }

    @Test
    void another_way_to_pay_ends_the_one_before() {
        office.shop.costs(ANOTHER, "47.80");

        office.touched();
        office.sends();

        assertThat(office.attempt().isWithdrawn()).isTrue();
    }

    @Test
    void an_amount_that_is_no_money_changes_nothing() {
        office.shop.costs(OneShop.TRANSACTION, "47.805");

        office.touched();

        assertThat(office.sends()).singleElement().asString().endsWith("bad_amount");
        assertThat(office.attempt().amount()).isEqualTo(new Money(4780, "eur"));
    }

    @Test
    void each_word_of_the_shop_is_looked_into() {
        office.touched();
        office.touched();

        assertThat(office.sends()).containsExactly("SENT", "SENT");
        assertThat(office.attempt().isWithdrawn()).isFalse();
    }
}
