package dev.stripechat.shopware.app;

import static dev.stripechat.shopware.app.Unzipped.APP_ID;
import static dev.stripechat.shopware.app.Unzipped.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUrlTest {
    @Test
    void a_server_below_a_path_and_a_slash_at_the_end_are_fine() {
        Unzipped app =
                Unzipped.of(
                        AppBundle.of(
                                Edition.PORTABLE,
                                "https://shop-tools.example:8443/chat/",
                                APP_ID,
                                SECRET,
                                "0.1.0.2"));

        assertThat(app.manifest("//main-module/@source"))
                .containsExactly("https://shop-tools.example:8443/chat/shopware/module/settings");
        assertThat(app.manifest("//allowed-hosts/host")).containsExactly("shop-tools.example");
        assertThat(app.manifest("//meta/version")).containsExactly("0.1.0.2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1", "http://[::1]:8080"})
    void this_very_machine_needs_no_https(String url) {
        Unzipped app = Unzipped.of(AppBundle.of(Edition.NEWER, url, APP_ID, SECRET, "0.1.0"));

        assertThat(app.manifest("//pay-url")).containsExactly(url + "/shopware/payment/pay");
        assertThat(app.complaint("manifest.xml", "manifest-3.0.xsd")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "chat.example",
                "http://chat.example",
                "http://localhost.example",
                "http://127.0.0.1.example",
                "ftp://chat.example",
                "https://",
                "https://admin@chat.example",
                "https://chat.example?x=1",
                "https://chat.example#x",
                "https://chat.example/../x",
                "https://chat.example/<host>",
                "https://chat.example\"/><script src=\"https://evil.example",
                "https://chat.example</registrationUrl><secret>",
                "https://chat.example&amp;x",
                "https://chat.example'|raw}}{{",
                "https://chat.example/{{ 7*7 }}",
                "https://chat.example/%22",
                "https://chat.example\n",
                "https://chat.example//evil.example"
            })
    void an_address_that_could_mean_more_than_an_address_is_refused(String url) {
        assertThatThrownBy(() -> AppBundle.of(Edition.PORTABLE, url, APP_ID, SECRET, "0.1.0"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
