package dev.stripechat.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.shop.Shop;
import dev.stripechat.staff.Role;
import dev.stripechat.staff.SignIn;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetUpTest {

    private final NewInstallation server = new NewInstallation();

    @Test
    void the_link_makes_the_first_admin_and_the_first_shop_and_lets_the_admin_in() {
        OpaqueToken token = server.starts().orElseThrow();

        SignIn.Opened opened = server.setUp().by(token, server.wish("Paper & Pens"));

        Shop shop = server.shops().named(opened.member().shop()).orElseThrow();
        assertThat(shop.name()).isEqualTo("Paper & Pens");
        assertThat(shop.language()).isEqualTo(Language.DE);
        assertThat(shop.allows("https://shop.example")).isTrue();
        assertThat(opened.member().role()).isEqualTo(Role.ADMIN);
        assertThat(server.doorman().admit(opened.token()).member()).isEqualTo(opened.member());
        assertThat(server.audited(shop.id()))
                .containsExactly(
                        "staff.account_added by system: " + opened.member().id(),
                        "staff.signed_in by " + opened.member().id() + ": " + opened.member().id());
    }

    @Test
    void a_used_link_and_every_other_are_over_and_the_next_start_prints_none() {
        OpaqueToken first = server.starts().orElseThrow();
        OpaqueToken second = server.starts().orElseThrow();
        server.setUp().by(first, server.wish("Paper & Pens"));

        assertThat(refusal(first).code()).isEqualTo("setup_done");
        assertThat(refusal(second).code()).isEqualTo("setup_done");
        assertThat(server.starts()).isEmpty();
    }

    @Test
    void a_link_is_over_after_a_day_and_the_next_start_forgets_it() {
        OpaqueToken token = server.starts().orElseThrow();
        server.clock().pass(Duration.ofHours(24));

        assertThat(refusal(token).code()).isEqualTo("setup_link_over");
        assertThat(refusal(OpaqueToken.random()).code()).isEqualTo("setup_link_over");

        server.starts();
        assertThat(server.links().count()).isOne();
    }

    @Test
    void a_shop_that_is_configured_gets_its_admin_and_keeps_its_name() {
        UUID id = UUID.randomUUID();
        server.configures("stripe-chat.shop.id", id.toString());
        server.configures("stripe-chat.shop.name", "Configured");
        OpaqueToken token = server.starts().orElseThrow();
        assertThat(server.setUp().look(token)).contains("Configured");

        SignIn.Opened opened = server.setUp().by(token, server.wish("Another name"));

        assertThat(opened.member().shop().value()).isEqualTo(id);
        assertThat(server.shops().named(opened.member().shop()).orElseThrow().name())
                .isEqualTo("Configured");
    }

    @Test
    void an_installation_with_a_configured_admin_prints_no_link() {
        server.hasAnAdmin();

        assertThat(server.starts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', admin, a good new password, https://shop.example, bad_shop_name",
        "Shop, two words, a good new password, https://shop.example, bad_login",
        "Shop, admin, short, https://shop.example, bad_password",
        "Shop, admin, a good new password, https://shop.example/path, bad_origin"
    })
    void what_cannot_be_right_is_named(
            String shop, String login, String password, String page, String code) {
        OpaqueToken token = server.starts().orElseThrow();
        SetUp.Wish wish =
                new SetUp.Wish(
                        login,
                        "Admin",
                        password,
                        Optional.of(shop),
                        Language.EN,
                        Optional.of(page));

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> server.setUp().by(token, wish));

        assertThat(refusal.code()).isEqualTo(code);
        assertThat(server.accounts().noneYet()).isTrue();
    }

    private Refusal refusal(OpaqueToken token) {
        return catchThrowableOfType(Refusal.class, () -> server.setUp().look(token));
    }
}
