package dev.stripechat.fakeshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CartTest {

    @Test
    void the_total_is_what_lies_in_it_and_shipping() {
        Cart cart = Cart.empty().with(Product.NOTEBOOK, 2).with(Product.PENCILS, 1);

        assertThat(cart.amount(Product.NOTEBOOK)).isEqualTo(1100);
        assertThat(cart.total()).isEqualTo(1100 + 250 + cart.shipping());
        assertThat(cart.count()).isEqualTo(3);
    }

    @Test
    void an_empty_cart_costs_nothing() {
        assertThat(Cart.empty().total()).isZero();
        assertThat(Cart.empty().with(Product.THREAD, 1).with(Product.THREAD, 0))
                .isEqualTo(Cart.empty());
    }

    @Test
    void nobody_takes_more_than_nine_or_less_than_nothing() {
        assertThat(Cart.empty().with(Product.THREAD, 400).items())
                .isEqualTo(Map.of(Product.THREAD, Cart.MOST));
        assertThat(Cart.empty().with(Product.THREAD, -1).isEmpty()).isTrue();
    }

    @Test
    void money_is_written_as_its_readers_write_it() {
        assertThat(Texts.in("de").money(123456)).isEqualTo("1.234,56\u00a0€");
        assertThat(Texts.in("en").money(123456)).isEqualTo("€1,234.56");
        assertThat(Texts.in("de").money(5)).isEqualTo("0,05\u00a0€");
    }
}
