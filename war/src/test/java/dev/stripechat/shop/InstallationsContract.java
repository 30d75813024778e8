package dev.stripechat.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.contracts.Together;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of installations, and of the keys that they come by, keeps. */
public interface InstallationsContract extends Together {

    Instant INSTALLED = Instant.parse("2026-03-02T12:00:00.123Z");

    Installations installations();

    AppKeys appKeys();

    Shops shops();

    @Test
    default void an_installation_is_found_by_its_shopware_id_letter_by_letter() {
        String id = "Ab" + AnInstallation.id().substring(2);
        inOne(() -> installations().keep(AnInstallation.asking(Some.shop(), id)));

        assertThat(fromOne(() -> installations().known(id))).isPresent();
        assertThat(fromOne(() -> installations().claimed(id))).isPresent();
        assertThat(fromOne(() -> installations().known(id.toLowerCase(Locale.ROOT)))).isEmpty();
        assertThat(fromOne(() -> installations().claimed(AnInstallation.id()))).isEmpty();
    }

    @Test
    default void a_tenant_has_the_one_that_was_confirmed() {
        ShopId shop = Some.shop();
        inOne(() -> installations().keep(AnInstallation.asking(shop, AnInstallation.id())));
        assertThat(fromOne(() -> installations().of(shop))).isEmpty();

        Installation confirmed = AnInstallation.confirmed(shop, AnInstallation.id(), INSTALLED);
        inOne(() -> installations().keep(confirmed));

        assertThat(fromOne(() -> installations().of(shop)))
                .map(Installation::id)
                .contains(confirmed.id());
        assertThat(fromOne(() -> installations().held(shop)))
                .map(Installation::id)
                .contains(confirmed.id());
        assertThat(fromOne(() -> installations().of(Some.shop()))).isEmpty();
    }

    @Test
    default void we_act_for_shops_that_are_confirmed_and_switched_on() {
        ShopId shop = Some.shop();
        ShopId asking = Some.shop();
        String id = AnInstallation.id();
        inOne(() -> installations().keep(AnInstallation.confirmed(shop, id, INSTALLED)));
        inOne(() -> installations().keep(AnInstallation.asking(asking, AnInstallation.id())));
        assertThat(fromOne(() -> installations().active(1_000)))
                .contains(shop)
                .doesNotContain(asking);

        inOne(() -> installations().claimed(id).orElseThrow().deactivates(INSTALLED));
        assertThat(fromOne(() -> installations().active(1_000))).doesNotContain(shop);
        inOne(() -> installations().claimed(id).orElseThrow().activates());
        assertThat(fromOne(() -> installations().active(1_000))).contains(shop);

        inOne(
                () ->
                        installations()
                                .claimed(id)
                                .orElseThrow()
                                .uninstalls(Optional.empty(), INSTALLED));
        assertThat(fromOne(() -> installations().active(1_000))).doesNotContain(shop);
    }

    @Test
    default void those_that_came_by_a_bundle_are_found_once_they_were_confirmed() {
        Installation confirmed =
                AnInstallation.confirmed(Some.shop(), AnInstallation.id(), INSTALLED);
        Installation asking = AnInstallation.asking(Some.shop(), AnInstallation.id());
        inOne(
                () -> {
                    installations().keep(confirmed);
                    installations().keep(asking);
                });

        assertThat(fromOne(() -> installations().by(confirmed.appId())))
                .extracting(Installation::id)
                .containsExactly(confirmed.id());
        assertThat(fromOne(() -> installations().by(asking.appId()))).isEmpty();
    }

    @Test
    default void what_is_agreed_is_kept_as_it_was() {
        String id = AnInstallation.id();
        inOne(() -> installations().keep(AnInstallation.asking(Some.shop(), id)));
        assertThat(found(id).trust(AnInstallation.BOX))
                .isEqualTo(AnInstallation.offered("https://shop.example"));
        Trust rotated =
                new Trust(
                        "https://shop.example",
                        Optional.of("c".repeat(128)),
                        Optional.of(new Trust.Pending("d".repeat(128), "https://new.example")),
                        Optional.of(new Trust.Previous("b".repeat(128), INSTALLED)),
                        true,
                        Optional.of(new Trust.Keys("SWIA", "key")));

        inOne(
                () ->
                        installations()
                                .claimed(id)
                                .orElseThrow()
                                .confirms(rotated, AnInstallation.BOX, INSTALLED));

        assertThat(found(id).trust(AnInstallation.BOX)).isEqualTo(rotated);
        assertThat(found(id).installedAt()).contains(INSTALLED);
        assertThat(found(id).isActive()).isTrue();
    }

    @Test
    default void who_has_left_is_cleared_when_the_time_has_come() {
        ShopId shop = Some.shop();
        String id = AnInstallation.id();
        inOne(() -> installations().keep(AnInstallation.confirmed(shop, id, INSTALLED)));

        inOne(
                () ->
                        installations()
                                .held(shop)
                                .orElseThrow()
                                .uninstalls(Optional.empty(), INSTALLED));

        Instant over = INSTALLED.plus(Duration.ofDays(30));
        assertThat(fromOne(() -> installations().leaving(over.minusSeconds(1), 1_000)))
                .doesNotContain(shop);
        assertThat(fromOne(() -> installations().leaving(over, 1_000))).contains(shop);
        inOne(() -> installations().forget(installations().held(shop).orElseThrow()));
        assertThat(fromOne(() -> installations().known(id))).isEmpty();
        assertThat(fromOne(() -> installations().leaving(over, 1_000))).doesNotContain(shop);
    }

    @Test
    default void a_tenant_has_one_open_key_and_the_others_are_still_known() {
        ShopId shop = Some.shop();
        inOne(() -> shops().keep(new Shop(shop, "Demo shop", Language.EN)));
        AppKey first = new AppKey(shop, AnInstallation.BOX, INSTALLED);
        AppKey second = new AppKey(shop, AnInstallation.BOX, INSTALLED);
        inOne(() -> appKeys().keep(first));

        inOne(
                () -> {
                    appKeys().claimed(shop).orElseThrow().isReplaced();
                    appKeys().keep(second);
                });

        assertThat(fromOne(() -> appKeys().of(shop))).map(AppKey::id).contains(second.id());
        AppKey old = fromOne(() -> appKeys().named(first.id())).orElseThrow();
        assertThat(old.isOpen()).isFalse();
        assertThat(old.secret(AnInstallation.BOX)).isEqualTo(first.secret(AnInstallation.BOX));
        assertThat(fromOne(() -> appKeys().of(Some.shop()))).isEmpty();
        assertThat(fromOne(() -> appKeys().all(shop)))
                .extracting(AppKey::id)
                .containsExactlyInAnyOrder(first.id(), second.id());
    }

    private Installation found(String id) {
        return fromOne(() -> installations().known(id).orElseThrow());
    }
}
