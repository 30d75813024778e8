package dev.stripechat.fakeshop.shopware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RotationTest {

    private final TinyShopware world = new TinyShopware(ShopwareShop.V67).installed();
    private final TinyApp app = world.app;
    private final AppSystem apps = world.shop.app();
    private final String before = app.secret();
    private final ApiKeys keysBefore = apps.keys().orElseThrow();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void both_sides_change_the_secret_and_the_keys_signing_twice() {
        apps.rotateSecret(Break.NOWHERE);

        TinyApp.Letter register = app.last("/register");
        TinyApp.Letter confirm = app.last("/confirm");
        assertThat(register.headers())
                .containsEntry("shopware-shop-signature", TinyApp.hmac(before, register.query()));
        assertThat(confirm.headers())
                .containsEntry(
                        "shopware-shop-signature", TinyApp.hmac(app.secret(), confirm.body()))
                .containsEntry(
                        "shopware-shop-signature-previous", TinyApp.hmac(before, confirm.body()));
        assertThat(apps.secret()).contains(app.secret()).isNotEqualTo(before);
        assertThat(confirm.json().get("apiKey").getAsString())
                .isEqualTo(apps.keys().orElseThrow().id())
                .isNotEqualTo(keysBefore.id());
    }

    @Test
    void the_same_secret_again_is_no_new_one() {
        app.spoils("/register", r -> r.saying(r.body().replaceAll("0{127}2", before)));

        assertThatThrownBy(() -> apps.rotateSecret(Break.NOWHERE))
                .hasMessageContaining("must be different from the current one");
        everythingIsAsBefore();
    }

    @ParameterizedTest
    @EnumSource(names = {"REGISTER_LOST", "REGISTER_ANSWER_LOST", "CONFIRM_404"})
    void what_has_surely_failed_leaves_everything_as_it_was(Break broken) {
        assertThatThrownBy(() -> apps.rotateSecret(broken)).isInstanceOf(ShopwareError.class);

        everythingIsAsBefore();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"CONFIRM_LOST", "CONFIRM_ANSWER_LOST", "CONFIRM_500", "CONFIRM_ANSWER_502"})
    void whatever_became_of_the_confirmation_the_way_back_finds_the_secret(Break broken) {
        assertThatThrownBy(() -> apps.rotateSecret(broken)).isInstanceOf(ShopwareError.class);
        assertThat(apps.secret()).contains(before);
        assertThat(apps.unconfirmedSecrets()).hasSize(1);
        assertThat(apps.keys()).get().isNotEqualTo(keysBefore);

        apps.recover(Break.NOWHERE);

        assertThat(apps.secret()).contains(app.secret());
        assertThat(apps.unconfirmedSecrets()).isEmpty();
    }

    @Test
    void a_refused_confirmation_drops_the_secret_on_both_sides() {
        app.spoils("/confirm", r -> r.as(400).saying("{\"error\":\"no\"}"));

        assertThatThrownBy(() -> apps.rotateSecret(Break.NOWHERE))
                .hasMessageContaining("was rejected: no");
        assertThat(apps.secret()).contains(before);
        assertThat(apps.unconfirmedSecrets()).isEmpty();
    }

    @Test
    void an_app_that_answers_500_instead_of_no_stops_the_way_back() {
        assertThatThrownBy(() -> apps.rotateSecret(Break.CONFIRM_LOST));
        app.spoils("/register", r -> r.as(r.status() == 401 ? 500 : r.status()));

        assertThatThrownBy(() -> apps.recover(Break.NOWHERE)).isInstanceOf(ShopwareError.class);
        assertThat(apps.unconfirmedSecrets()).hasSize(1);
    }

    @Test
    void who_believes_no_secret_any_more_is_given_up() {
        assertThatThrownBy(() -> apps.rotateSecret(Break.CONFIRM_LOST));
        app.spoils("/register", r -> r.as(401).saying("{\"error\":\"who?\"}"));

        assertThatThrownBy(() -> apps.recover(Break.NOWHERE))
                .hasMessageContaining("accepts none of the secrets");
        assertThat(apps.secret()).contains(before);
        assertThat(apps.unconfirmedSecrets()).isEmpty();
    }

    @Test
    void of_many_broken_ones_the_oldest_and_the_newest_are_kept() {
        for (int i = 0; i < 7; i++) {
            assertThatThrownBy(() -> apps.rotateSecret(Break.CONFIRM_LOST));
        }

        assertThat(apps.unconfirmedSecrets())
                .hasSize(5)
                .startsWith("%0128x".formatted(8))
                .endsWith("%0128x".formatted(2));
    }

    @Test
    void an_older_shop_cannot_rotate_and_signs_a_move_once() {
        try (TinyShopware older = new TinyShopware(ShopwareShop.V66).installed()) {
            assertThatThrownBy(() -> older.shop.app().rotateSecret(Break.NOWHERE))
                    .hasMessageContaining("not defined");

            older.shop.isNowAt("http://moved.example");
            older.shop.app().moveShopPermanently(Break.NOWHERE);

            assertThat(older.app.last("/register").query()).contains("http://moved.example");
            assertThat(older.app.last("/register").headers())
                    .doesNotContainKey("shopware-shop-signature");
        }
    }

    @Test
    void under_another_address_the_app_hears_nothing_until_the_owner_decides() {
        int heard = app.letters("/").size();

        world.shop.isNowAt("http://staging.example");
        apps.deactivate();

        assertThat(app.letters("/")).hasSize(heard);
        assertThatThrownBy(() -> world.shop.admin().presses("openChat", "1"))
                .hasMessageContaining("Detected APP_URL change");
    }

    @Test
    void a_copy_that_installs_its_apps_anew_is_another_shop() throws Exception {
        String id = world.shop.shopId();
        try (ShopwareShop clone = world.shop.cloneAt(0)) {
            assertThat(clone.shopId()).isEqualTo(id);
            assertThatThrownBy(() -> clone.admin().mainModule(Optional.empty()));

            clone.app().reinstallApps();

            assertThat(clone.shopId()).isNotEqualTo(id);
            assertThat(app.last("/webhook").body()).contains(clone.shopId());
        }
    }

    @Test
    void a_copy_that_notices_nothing_speaks_with_the_same_secret_from_elsewhere() throws Exception {
        try (ShopwareShop clone = world.shop.cloneAt(0)) {
            clone.noticesNothing();

            clone.admin().presses("openChat", "1");

            TinyApp.Letter letter = app.last("/action");
            assertThat(letter.json().getAsJsonObject("source").get("url").getAsString())
                    .isEqualTo(clone.origin());
            assertThat(letter.headers())
                    .containsEntry("shopware-shop-signature", TinyApp.hmac(before, letter.body()));
        }
    }

    private void everythingIsAsBefore() {
        assertThat(apps.secret()).contains(before);
        assertThat(apps.unconfirmedSecrets()).isEmpty();
        assertThat(apps.keys()).contains(keysBefore);
    }
}
