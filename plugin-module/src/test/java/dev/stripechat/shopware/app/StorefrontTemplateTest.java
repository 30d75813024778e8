package dev.stripechat.shopware.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The template is a plain text here; the shop runs it. */
class StorefrontTemplateTest {
    private static final Pattern ROUTE = Pattern.compile("'(frontend\\.[a-z.-]+)': '([a-z]+)'");
    private static final Pattern ATTRIBUTE = Pattern.compile("data-([a-z-]+)=\"([^\"]*)\"");

    private final String template =
            Unzipped.of(Edition.PORTABLE).text("Resources/views/storefront/base.html.twig");

    @Test
    void one_block_that_every_version_keeps_is_added_to_and_none_is_replaced() {
        assertThat(template).startsWith("{% sw_extends '@Storefront/storefront/base.html.twig' %}");
        assertThat(all("\\{% block (\\w+) %}")).containsExactly("base_body_script");
        assertThat(template)
                .containsSubsequence(
                        "{% block base_body_script %}", "{{ parent() }}", "{% endblock %}");
    }

    @Test
    void the_kind_of_page_is_told_by_its_route() {
        Map<String, String> pages = new TreeMap<>();
        ROUTE.matcher(template).results().forEach(page -> pages.put(page.group(1), page.group(2)));

        assertThat(pages)
                .containsEntry("frontend.detail.page", "product")
                .containsEntry("frontend.checkout.cart.page", "cart")
                .containsEntry("frontend.checkout.register.page", "register")
                .containsEntry("frontend.checkout.confirm.page", "confirm")
                .containsEntry("frontend.checkout.finish.page", "finish")
                .containsEntry("frontend.account.edit-order.page", "failed")
                .containsEntry("frontend.account.order.single.page", "order");
        assertThat(template)
                .contains("stripeChatPages[activeRoute ?? ''] ?? 'other'")
                .doesNotContain("_self", "templateName");
    }

    /** A page that the shop's cache keeps is the same for all: no customer and no order stands on it. */
    @Test
    void only_pages_of_one_shopper_say_something_of_the_shopper() {
        assertThat(template)
                .contains(
                        "stripeChatOwn = stripeChatPage in ['confirm', 'finish', 'failed', 'order', 'account']")
                .contains(
                        "stripeChatOwn and (context.customer ?? null) is not null ? 'yes' : 'no'");
        assertThat(all("(context\\.customer[a-zA-Z.]*)"))
                .containsExactly("context.customer.guest", "context.customer");
        assertThat(template).doesNotContain("context.token", "cart.token");
    }

    /** What a setting says is as old as the page in the shop's cache; the page after the order is in none. */
    @Test
    void only_the_page_after_the_order_asks_for_a_setting() {
        assertThat(all("(config\\('[^']*'\\))"))
                .containsExactly("config('core.cart.logoutGuestAfterCheckout')");
        assertThat(template)
                .contains(
                        "stripeChatLeft = stripeChatPage == 'finish' and (context.customer.guest ?? false) and config(");
    }

    /** A page of an error has no sales channel, perhaps; our block must not make a second error of it. */
    @Test
    void what_an_error_page_may_lack_is_made_up_for() {
        assertThat(
                        all(
                                "(activeRoute(?: \\?\\?)?|context\\.\\w+(?:\\.\\w+)?(?: \\?\\?)?|page\\.order[\\w.]*(?: \\?\\?)?)"))
                .hasSize(6)
                .allMatch(value -> value.endsWith(" ??"));
    }

    @Test
    void a_strict_content_security_policy_finds_nothing_to_forbid() {
        assertThat(template)
                .doesNotContain("<script", "<style", "style=", "onload=", "onclick=", "|raw");
    }

    @Test
    void every_value_is_escaped_for_the_attribute_it_stands_in() {
        List<MatchResult> attributes = ATTRIBUTE.matcher(template).results().toList();

        assertThat(attributes)
                .hasSizeGreaterThan(7)
                .allSatisfy(
                        attribute ->
                                assertThat(attribute.group(2))
                                        .startsWith("{{ ")
                                        .endsWith("|e('html_attr') }}"));
        assertThat(all("(\\{\\{)")).hasSize(attributes.size() + 1);
    }

    @ParameterizedTest
    @EnumSource
    void the_bundle_tells_its_server_its_app_and_whether_the_shop_vouches_for_carts(
            Edition edition) {
        String filled = Unzipped.of(edition).text("Resources/views/storefront/base.html.twig");

        assertThat(filled)
                .contains("data-server=\"{{ 'https://chat.example'|e('html_attr') }}\"")
                .contains("data-app=\"{{ '" + Unzipped.APP_ID + "'|e('html_attr') }}\"")
                .contains(
                        "data-cart-proof=\"{{ '"
                                + (edition == Edition.NEWER ? "yes" : "no")
                                + "'|");
    }

    private List<String> all(String pattern) {
        return Pattern.compile(pattern)
                .matcher(template)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
