package dev.stripechat.fakeshop.shopware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwigTest {

    private static final JsonObject VARIABLES =
            JsonParser.parseString(
                            "{\"route\":\"a.b\",\"page\":{\"orders\":[{\"id\":\"7\"}]},\"nobody\":null,\"text\":\"<a b>\"}")
                    .getAsJsonObject();

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "{{ text }}§&lt;a b&gt;",
                "{{ text|e('html_attr') }}§&#x3C;a&#x20;b&#x3E;",
                "{{ {'a.b': 'yes'}[route] ?? 'no' }}§yes",
                "{{ {'c': 'yes'}[route] ?? 'no' }}§no",
                "{{ page.orders.first.id ?? '' }}§7",
                "{{ page.order.id ?? 'none' }}§none",
                "{{ (route in ['a.b', 'c'] and nobody is null ? 'x' : 'y')|e('html_attr') }}§x",
                "{{ route not in ['a.b'] or not nobody ? 1 : 2 }}§1",
                "{% set x = route == 'a.b' %}{% if x %}on{% else %}off{% endif %}§on",
                "{% if nobody %}a{% elseif route != 'a.b' %}b{% else %}c{% endif %}§c",
                "{# nothing #}{{ path('home') }}§/home"
            })
    void what_the_template_needs_is_known(String block, String html) {
        assertThat(blockOf(block)).isEqualTo(html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ missing }}",
                "{{ page.order.id }}",
                "{{ text|raw }}",
                "{{ text|e('js') }}",
                "{{ config('x') }}",
                "{{ 'a' ~ 'b' }}",
                "{% for a in page.orders %}{% endfor %}",
                "{% include 'x' %}",
                "{{ route",
                "{% if route %}"
            })
    void anything_else_fails(String block) {
        assertThatThrownBy(() -> blockOf(block)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% block base_body_script %}{% endblock %}",
                "{% sw_extends '@Storefront/storefront/page/checkout/confirm/index.html.twig' %}",
                "{% sw_extends '@Storefront/storefront/base.html.twig' %}{% block base_header %}{% endblock %}",
                "{% sw_extends '@Storefront/storefront/base.html.twig' %}text"
            })
    void only_the_end_of_the_body_can_be_extended(String template) {
        assertThatThrownBy(() -> Twig.blockOf(template, VARIABLES, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String blockOf(String block) {
        String template =
                "{% sw_extends '@Storefront/storefront/base.html.twig' %}\n{% block base_body_script %}"
                        + block
                        + "{% endblock %}\n";
        return Twig.blockOf(template, VARIABLES, Map.of("path", route -> "/" + route));
    }
}
