package dev.stripechat.shopware.app;

import static dev.stripechat.shopware.app.Unzipped.APP_ID;
import static dev.stripechat.shopware.app.Unzipped.SECRET;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AppBundleTest {
    private static final String MANIFEST = "manifest.xml";

    @Test
    void every_shop_takes_the_portable_edition() {
        Unzipped app = Unzipped.of(Edition.PORTABLE);

        assertThat(app.complaint(MANIFEST, "manifest-2.0.xsd")).isEmpty();
        assertThat(app.complaint(MANIFEST, "manifest-3.0.xsd")).isEmpty();
    }

    @Test
    void a_newer_shop_takes_the_newer_edition_and_an_older_one_refuses_it() {
        Unzipped app = Unzipped.of(Edition.NEWER);

        assertThat(app.complaint(MANIFEST, "manifest-3.0.xsd")).isEmpty();
        assertThat(app.complaint(MANIFEST, "manifest-2.0.xsd")).contains("requirements");
    }

    @ParameterizedTest
    @EnumSource
    void settings_and_flow_fit_the_oldest_shop(Edition edition) {
        Unzipped app = Unzipped.of(edition);

        assertThat(app.complaint("Resources/config/config.xml", "config-6.6.7.xsd")).isEmpty();
        assertThat(app.complaint("Resources/flow.xml", "flow-1.0.xsd")).isEmpty();
    }

    @Test
    void the_newer_edition_lets_the_shop_check_our_address_and_vouch_for_carts() {
        Unzipped app = Unzipped.of(Edition.NEWER);

        assertThat(app.manifest("//requirements/public-access")).hasSize(1);
        assertThat(app.manifest("//gateways/*"))
                .containsExactly("https://chat.example/shopware/gateway/context");
        assertThat(app.manifest("//compatibility")).containsExactly(">=6.7.10.0 <6.8.0.0");
    }

    @Test
    void the_portable_edition_has_no_word_that_an_older_shop_does_not_know() {
        Unzipped app = Unzipped.of(Edition.PORTABLE);

        assertThat(app.manifest("//requirements | //gateways | //crud")).isEmpty();
        assertThat(app.text("Resources/config/config.xml")).doesNotContain("cache-relevant");
        assertThat(app.manifest("//compatibility")).containsExactly(">=6.6.0.0 <6.8.0.0");
    }

    @ParameterizedTest
    @EnumSource
    void the_checkout_waits_for_us_only_in_a_bundle_that_says_so(Edition edition) {
        AppBundle bundle = Unzipped.bundle(edition);

        Unzipped app = Unzipped.of(bundle.withCheckoutGateway());

        assertThat(app.manifest("//gateways/checkout"))
                .containsExactly("https://chat.example/shopware/gateway/checkout");
        assertThat(app.complaint(MANIFEST, "manifest-3.0.xsd")).isEmpty();
        assertThat(Unzipped.of(bundle).manifest("//gateways/checkout")).isEmpty();
    }

    @Test
    void the_portable_edition_may_have_the_checkout_gateway_in_an_older_shop_too() {
        Unzipped app = Unzipped.of(Unzipped.bundle(Edition.PORTABLE).withCheckoutGateway());

        assertThat(app.complaint(MANIFEST, "manifest-2.0.xsd")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_same_bundle_is_the_same_bytes_everywhere(Edition edition) {
        TimeZone here = TimeZone.getDefault();
        byte[] first = Unzipped.bundle(edition).zip();

        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));

            assertThat(Unzipped.bundle(edition).zip()).isEqualTo(first);
        } finally {
            TimeZone.setDefault(here);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_secret_stands_in_the_manifest_once_and_nowhere_else(Edition edition) {
        Unzipped app = Unzipped.of(edition);

        List<String> holders =
                app.files().entrySet().stream()
                        .filter(file -> new String(file.getValue(), UTF_8).contains(SECRET))
                        .map(file -> file.getKey())
                        .toList();

        assertThat(holders).containsExactly("StripeChat/manifest.xml");
        assertThat(app.manifest("//setup/secret")).containsExactly(SECRET);
        assertThat(app.text(MANIFEST).split(SECRET, -1)).hasSize(2);
        assertThat(Unzipped.bundle(edition).toString()).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @EnumSource
    void no_gap_and_no_mark_is_left(Edition edition) {
        Unzipped app = Unzipped.of(edition);

        assertThat(app.files().values())
                .allSatisfy(
                        file ->
                                assertThat(new String(file, UTF_8))
                                        .doesNotContain("@{", "<!-- only", "<!-- end"));
    }

    @Test
    void a_shop_registers_at_the_address_of_its_bundle() {
        Unzipped app = Unzipped.of(Edition.PORTABLE);

        assertThat(app.manifest("//registrationUrl"))
                .containsExactly("https://chat.example/shopware/register/" + APP_ID);
        assertThat(app.manifest("//meta/name")).containsExactly(AppBundle.NAME);
        assertThat(app.manifest("//meta/version")).containsExactly("0.1.0");
        assertThat(app.manifest("//allowed-hosts/host")).containsExactly("chat.example");
    }

    @Test
    void all_that_a_shop_calls_is_below_one_path() {
        Unzipped app = Unzipped.of(Unzipped.bundle(Edition.NEWER).withCheckoutGateway());

        List<String> called =
                app.manifest(
                        "//@url | //@source | //registrationUrl | //pay-url | //finalize-url | //refund-url | //gateways/*");

        assertThat(called)
                .hasSizeGreaterThan(40)
                .allMatch(address -> address.startsWith("https://chat.example/shopware/"));
        assertThat(app.all("Resources/flow.xml", "//url"))
                .containsExactly("https://chat.example/shopware/flow/say");
        assertThat(app.manifest("//validate-url | //capture-url | //recurring-url")).isEmpty();
    }

    @Test
    void an_id_a_secret_and_a_version_that_could_mean_more_are_refused_and_not_repeated() {
        String url = "https://chat.example";

        assertThatThrownBy(() -> AppBundle.of(Edition.NEWER, url, "../x", SECRET, "0.1.0"))
                .hasMessage("This app id does not fit a bundle.");
        assertThatThrownBy(() -> AppBundle.of(Edition.NEWER, url, APP_ID, SECRET + "<", "0.1.0"))
                .hasMessage("This app secret does not fit a bundle.");
        assertThatThrownBy(() -> AppBundle.of(Edition.NEWER, url, APP_ID, "short", "0.1.0"))
                .hasMessage("This app secret does not fit a bundle.");
        assertThatThrownBy(() -> AppBundle.of(Edition.NEWER, url, APP_ID, SECRET, "0.1.0-SNAPSHOT"))
                .hasMessage("This version does not fit a bundle.");
    }
}
