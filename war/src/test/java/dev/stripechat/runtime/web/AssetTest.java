package dev.stripechat.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssetTest {

    @ParameterizedTest
    @CsvSource({
        "/widget/stripe-chat.js, text/javascript; charset=utf-8",
        "/widget/0.1.0/chat.css, text/css; charset=utf-8",
        "/admin/assets/index-Bx_1.js, text/javascript; charset=utf-8",
        "/admin/index.html, text/html; charset=utf-8",
        "/admin/icon.svg, image/svg+xml",
        "/widget/manifest.json, application/json",
        "/admin/font.woff2, font/woff2"
    })
    void a_file_of_ours_has_its_type(String path, String type) {
        Asset asset = Asset.requested(path).orElseThrow();

        assertThat(asset.type()).isEqualTo(type);
        assertThat(asset.resource()).isEqualTo("META-INF/resources" + path);
    }

    @Test
    void a_long_path_of_a_stranger_is_no_file_and_no_failure() {
        assertThat(Asset.requested("/a".repeat(50_000))).isEmpty();
    }

    @Test
    void a_folder_is_its_index() {
        assertThat(Asset.requested("/admin/")).contains(new Asset("/admin/index.html"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/../WEB-INF/web.xml",
                "/admin/../secret.json",
                "/admin/./index.html",
                "/admin/.env.js",
                "/.git/config.json",
                "/admin//index.html",
                "//evil.example/x.js",
                "/admin/%2e%2e/x.js",
                "/admin/..%2fx.js",
                "/admin/x.js;jsessionid=1",
                "/admin\\x.js",
                "/admin/x\u0000.js",
                "/admin/x.js\n",
                "/admin/x y.js",
                "admin/x.js",
                ""
            })
    void a_path_that_could_lead_elsewhere_is_not_served(String path) {
        assertThat(Asset.requested(path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/index",
                "/admin/x.class",
                "/admin/x.xml",
                "/admin/x.properties",
                "/admin/x.js.map",
                "/admin/x.JS",
                "/widget/stripe-chat.js.br",
                "/widget/js"
            })
    void an_ending_that_is_not_ours_is_not_served(String path) {
        assertThat(Asset.requested(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/widget/0.1.0/stripe-chat.js | public, max-age=31536000, immutable",
                "/admin/assets/index-1a2b.js  | public, max-age=31536000, immutable",
                "/widget/stripe-chat.js       | public, max-age=300",
                "/admin/index.html            | no-cache"
            })
    void names_with_a_version_or_hash_are_kept_for_ever(String path, String cacheControl) {
        assertThat(new Asset(path).cacheControl()).isEqualTo(cacheControl);
    }

    @Test
    void staff_pages_have_a_content_policy_and_stay_on_their_origin() {
        Asset page = new Asset("/admin/index.html");

        assertThat(page.contentPolicy())
                .hasValueSatisfying(
                        policy ->
                                assertThat(policy)
                                        .contains("default-src 'self'", "frame-ancestors 'none'")
                                        .doesNotContain("unsafe-eval", "script-src 'unsafe"));
        assertThat(page.forOtherOrigins()).isFalse();
    }

    @Test
    void widget_files_may_be_loaded_by_shops() {
        assertThat(new Asset("/widget/stripe-chat.js").forOtherOrigins()).isTrue();
        assertThat(new Asset("/widget/stripe-chat.js").contentPolicy()).isEmpty();
    }
}
