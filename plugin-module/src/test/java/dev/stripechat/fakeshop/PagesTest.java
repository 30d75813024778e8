package dev.stripechat.fakeshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

    private static final List<String> PAGES =
            List.of("", "cart", "checkout", "failed", "return", "nowhere");

    private final TinyWorld world = new TinyWorld();
    private final TinyShopper shopper = world.shopper("de");

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void both_languages_have_every_text() {
        Texts german = Texts.in("de");
        Texts english = Texts.in("en");

        assertThat(german.keys()).isEqualTo(english.keys()).hasSizeGreaterThan(60);
        assertThat(german.keys()).allSatisfy(key -> assertThat(german.of(key)).isNotBlank());
        assertThat(english.keys()).allSatisfy(key -> assertThat(english.of(key)).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void every_page_has_its_language_the_chat_and_the_strict_policy(String language) {
        shopper.speaks(language).takes(Product.NOTEBOOK).pays();

        for (String name : PAGES) {
            HttpResponse<String> page = shopper.opens(name);

            assertThat(page.body())
                    .contains("<html lang=\"" + language + "\">")
                    .contains("src=\"" + world.chat.url() + "/widget/stripe-chat.js\"")
                    .contains("data-language=\"" + language + "\"")
                    .doesNotContain("style=", "onclick", "javascript:", "{{", "[[");
            assertThat(page.body().replaceAll("(?s)<script[^>]*src=[^>]*></script>", ""))
                    .doesNotContain("<script");
            assertThat(policy(page))
                    .contains("default-src 'none'", "script-src 'self' " + world.chat.url())
                    .contains("frame-src http://127.0.0.1:1 " + world.stripe.api())
                    .contains("ws://127.0.0.1")
                    .doesNotContain("unsafe", "*");
        }
    }

    @Test
    void the_session_is_in_the_address_and_in_no_cookie() {
        shopper.takes(Product.NOTEBOOK);

        HttpResponse<String> again = shopper.speaks("en").opens("cart");

        assertThat(again.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(again.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(again.body()).contains("“Feldweg” notebook");
        assertThat(world.shopper("en").opens("cart").body()).contains("Your cart is empty");
    }

    @Test
    void the_language_switch_keeps_page_session_and_payment() {
        String payment = shopper.takes(Product.NOTEBOOK).pays();

        assertThat(shopper.opens("cart").body())
                .contains("href=\"" + path("en", "cart") + "\" lang=\"en\"");
        assertThat(shopper.opens("return?payment_intent=" + payment).body())
                .contains(
                        "href=\""
                                + path("en", "return?payment_intent=" + payment)
                                + "\" lang=\"en\"");
    }

    @Test
    void what_comes_from_outside_is_escaped() {
        assertThat(shopper.opens("").body())
                .contains("/admin/?a=1&amp;b=&quot;2&quot;")
                .contains("Papier &amp; Faden");
        assertThat(shopper.opens("return?payment_intent=%22%3E%3Cscript%3E").body())
                .doesNotContain("\"><script>");
        assertThat(Sheet.escape("<a href='x'>\"&"))
                .isEqualTo("&lt;a href=&#39;x&#39;&gt;&quot;&amp;");
    }

    @Test
    void a_sheet_with_a_gap_is_not_handed_out() {
        assertThatThrownBy(() -> new Sheet("sums", Texts.in("de")).html())
                .hasMessageContaining("no text shipping");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/de/AAAAAAAAAAAAAAAAAAAAAAAA/cart",
                "/nowhere",
                "/texts.de",
                "/till.html",
                "/../shop.css"
            })
    void what_is_not_there_is_a_clear_404(String path) {
        HttpResponse<String> page = get(path);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<h1>");
        assertThat(policy(page)).contains("default-src 'none'");
    }

    @Test
    void a_browser_gets_its_own_language_first() {
        assertThat(get("/").uri().getPath()).startsWith("/en/");
        assertThat(
                        shopper.call(
                                        HttpRequest.newBuilder(URI.create(world.shop.origin()))
                                                .header("Accept-Language", "de-AT,en;q=0.5"))
                                .uri()
                                .getPath())
                .startsWith("/de/");
    }

    @Test
    void a_strange_form_changes_nothing() {
        shopper.sends("cart", "product=gold&add=1");
        shopper.sends("cart", "product=notebook&quantity=-3&x");
        shopper.sends("cart", "&&=&%=%");

        assertThat(shopper.opens("cart").body()).contains("Ihr Warenkorb ist leer");
    }

    private HttpResponse<String> get(String path) {
        return shopper.call(HttpRequest.newBuilder(URI.create(world.shop.origin() + path)));
    }

    private String path(String language, String page) {
        String session = URI.create(shopper.url("")).getPath().substring(4);
        return "/" + language + "/" + session + "/" + page;
    }

    private static String policy(HttpResponse<String> page) {
        return page.headers().firstValue("Content-Security-Policy").orElse("");
    }
}
