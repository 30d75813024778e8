package dev.stripechat.shop.signed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.MovableClock;
import dev.stripechat.runtime.PublicUrl;
import dev.stripechat.shop.AnInstallation;
import dev.stripechat.shop.InMemoryTokenKeys;
import dev.stripechat.shop.Shop;
import dev.stripechat.shop.ShopToken;
import dev.stripechat.shop.TokenSigner;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;

/** Tokens that we sign for a shop are believed for that shop alone. */
class PluginTokensTest {

    private static final String US = "https://chat.example";

    private final MovableClock clock = MovableClock.atNoon();
    private final Shop shop = new Shop(Some.shop(), "Demo shop", Language.EN);
    private final ShopKey key = new ShopKey();
    private final InMemoryTokenKeys keys = new InMemoryTokenKeys();
    private final JoseShopTokens tokens = new JoseShopTokens(new PublicUrl(US), keys, clock);
    private final PluginTokens plugin =
            new PluginTokens(keys, new PublicUrl(US), AnInstallation.BOX, clock);

    @Test
    void what_the_plugin_signed_for_the_shop_is_read() {
        ShopToken said = said(shop.id());

        TokenSigner.Signed signed = plugin.of(said);

        assertThat(tokens.verified(shop, signed.compact())).isEqualTo(said);
        assertThat(signed.expiresAt()).isEqualTo(said.issuedAt().plus(Duration.ofMinutes(10)));
    }

    @Test
    void one_key_signs_for_a_shop_and_for_no_other() {
        String first = plugin.of(said(shop.id())).compact();
        String second = plugin.of(said(shop.id())).compact();
        Shop other = new Shop(Some.shop(), "Another", Language.EN);
        plugin.of(said(other.id()));

        assertThat(tokens.verified(shop, first)).isEqualTo(tokens.verified(shop, second));
        assertThatThrownBy(() -> tokens.verified(other, first)).isInstanceOf(Refusal.class);
    }

    @Test
    void what_the_plugin_signed_is_over_after_ten_minutes() {
        String compact = plugin.of(said(shop.id())).compact();

        clock.pass(Duration.ofMinutes(11));

        assertThatThrownBy(() -> tokens.verified(shop, compact)).isInstanceOf(Refusal.class);
    }

    @Test
    void nobody_signs_for_the_plugin() {
        plugin.of(said(shop.id()));

        assertThatThrownBy(() -> tokens.verified(shop, key.named(PluginTokens.KEY_ID, claims())))
                .isInstanceOf(Refusal.class);
    }

    private ShopToken said(ShopId id) {
        return new ShopToken(
                id,
                "0".repeat(32),
                Optional.empty(),
                Optional.empty(),
                Optional.of("1".repeat(32)),
                Optional.of("0".repeat(32)),
                Optional.of("2".repeat(32)),
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    private JwtClaims claims() {
        return ShopKey.claims(shop.id(), US, clock.instant());
    }
}
