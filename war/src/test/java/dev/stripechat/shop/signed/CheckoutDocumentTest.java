package dev.stripechat.shop.signed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.shop.Cart;
import dev.stripechat.shop.Checkout;
import dev.stripechat.shop.CheckoutItem;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckoutDocumentTest {

    static final String ITEM = "{'name':'Notebook','quantity':2,'amount':800}";
    static final String CART =
            "{'currency':'eur','total':1099,'shipping':299,'orderNumber':'10001','phone':'+49 30 901820','items':["
                    + ITEM
                    + "]}";

    @Test
    void a_whole_document_is_read() {
        Checkout checkout = read(CART);

        Cart cart = checkout.cart();
        assertThat(checkout.id()).isEqualTo("checkout-1");
        assertThat(checkout.signedAt()).isEqualTo(Instant.ofEpochSecond(1_700_000_000));
        assertThat(cart.total()).isEqualTo(new Money(1099, "eur"));
        assertThat(cart.shipping()).contains(new Money(299, "eur"));
        assertThat(cart.orderNumber()).contains("10001");
        assertThat(cart.phone()).contains("+49 30 901820");
        assertThat(cart.items())
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(new CheckoutItem("Notebook", 2, 800));
    }

    @Test
    void what_may_be_missing_may_also_be_null() {
        Cart missing = read("{'currency':'eur','total':0,'items':[]}").cart();
        Cart isNull =
                read("{'currency':'eur','total':0,'shipping':null,'orderNumber':null,'phone':null,'items':[]}")
                        .cart();

        assertThat(isNull).isEqualTo(missing);
        assertThat(missing.shipping()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'total':1099            | 'total':-1             | checkout.total must be a whole number from 0 to 999999999999.",
                "'total':1099            | 'total':'1099'         | checkout.total must be a whole number from 0 to 999999999999.",
                "'total':1099            | 'total':10.99          | checkout.total must be a whole number from 0 to 999999999999.",
                "'total':1099            | 'total':1e3            | checkout.total must be a whole number from 0 to 999999999999.",
                "'total':1099            | 'total':1000000000000  | checkout.total must be a whole number from 0 to 999999999999.",
                "'total':1099            | 'total':18446744073709551617 | checkout.total must be a whole number from 0 to 999999999999.",
                "'total':1099,           | ''                     | checkout.total is missing.",
                "'shipping':299          | 'shipping':-299        | checkout.shipping must be a whole number from 0 to 999999999999.",
                "'currency':'eur'        | 'currency':'EUR'       | checkout.currency must be a code of ISO 4217 in lower-case letters, like eur.",
                "'currency':'eur'        | 'currency':'abc'       | checkout.currency must be a code of ISO 4217 in lower-case letters, like eur.",
                "'currency':'eur'        | 'currency':978         | checkout.currency must be text.",
                "'phone':'+49 30 901820' | 'phone':'4242 4242 4242 4242' | checkout.phone must be a phone number of 3 to 15 digits, like +49 30 901820.",
                "'phone':'+49 30 901820' | 'phone':'call me'      | checkout.phone must be a phone number of 3 to 15 digits, like +49 30 901820.",
                "'orderNumber':'10001'   | 'orderNumber':10001    | checkout.orderNumber must be text.",
                "'orderNumber':'10001'   | 'orderNumber':' '      | checkout.orderNumber must not be empty.",
                "'quantity':2            | 'quantity':0           | checkout.items[0].quantity must be a whole number from 1 to 999999.",
                "'quantity':2            | 'quantity':4294967298  | checkout.items[0].quantity must be a whole number from 1 to 999999.",
                "'amount':800            | 'amount':-1000000000000 | checkout.items[0].amount must be a whole number from -999999999999 to 999999999999.",
                "'amount':800            | 'amount':null          | checkout.items[0].amount is missing.",
                "'name':'Notebook'       | 'name':'\\u0000\\n'    | checkout.items[0].name must not be empty.",
                "'amount':800            | 'amount':800,'role':1  | checkout.items[0].role is not known here.",
                "'total':1099            | 'total':1099,'shopId':1 | checkout.shopId is not known here."
            })
    void a_wrong_field_is_named(String right, String wrong, String sentence) {
        assertThat(CART).contains(right);

        assertThat(refusal(CART.replace(right, wrong.equals("''") ? "" : wrong)))
                .hasMessage(sentence);
    }

    @Test
    void a_list_that_is_none_and_a_line_that_is_none_are_named() {
        assertThat(refusal(CART.replace("[" + ITEM + "]", ITEM)))
                .hasMessage("checkout.items must be a list.");
        assertThat(refusal(CART.replace(ITEM, ITEM + ",7")))
                .hasMessage("checkout.items[1] must be an object.");
        assertThat(refusal("[]")).hasMessage("checkout must be an object.");
    }

    @Test
    void a_cart_has_at_most_100_items() {
        String most = String.join(",", Collections.nCopies(100, ITEM));

        assertThat(read(CART.replace(ITEM, most)).cart().items()).hasSize(100);
        assertThat(refusal(CART.replace(ITEM, most + "," + ITEM)))
                .hasMessage("checkout.items must have at most 100 entries.");
    }

    @Test
    void a_name_has_at_most_200_characters() {
        assertThat(named("🙂".repeat(200))).hasSize(400);
        assertThat(refusal(CART.replace("Notebook", "a".repeat(201))))
                .hasMessage("checkout.items[0].name must have at most 200 characters.");
    }

    @Test
    void what_is_no_text_in_a_name_is_dropped() {
        assertThat(named(" A\\u0000\\n5\\u202e book \\ud83d\\t")).isEqualTo("A 5  book");
        assertThat(named("Grüße 👩‍👩‍👧 <b>%s</b>")).isEqualTo("Grüße 👩‍👩‍👧 <b>%s</b>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " checkout-1", "a b", "a/b", "ä", "..%2f", "checkout\\u0000"})
    void a_checkout_id_that_fits_no_address_is_refused(String id) {
        String claims = "{'checkoutId':'" + id + "','iat':1700000000,'checkout':" + CART + "}";

        assertThat(catchThrowableOfType(Refusal.class, () -> readClaims(claims)))
                .hasFieldOrPropertyWithValue("code", "bad_checkout")
                .hasMessageStartingWith("checkoutId must");
    }

    private static String named(String name) {
        return read(CART.replace("Notebook", name)).cart().items().get(0).name();
    }

    private static Refusal refusal(String cart) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> read(cart));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.code()).isEqualTo("bad_checkout");
        return refusal;
    }

    private static Checkout read(String cart) {
        return readClaims(claims(cart));
    }

    static String claims(String cart) {
        return "{'checkoutId':'checkout-1','iat':1700000000,'checkout':" + cart + "}";
    }

    static Checkout readClaims(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json.replace('\'', '"')))) {
            JsonObject claims = reader.readObject();
            return CheckoutDocument.read(Some.shop(), claims);
        }
    }
}
