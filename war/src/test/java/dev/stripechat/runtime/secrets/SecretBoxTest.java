package dev.stripechat.runtime.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretBoxTest {

    private static final String PURPOSE = "stripe-webhook/1";
    private static final String SECRET = "whsec_Grüße";

    private final ShopId shop = Some.shop();
    private final SecretBox box = new SecretBox("gBC/A9Jva6Tmkl1RYObs9d0XsuSRtUgIHHcFIpKyz78=");

    @Test
    void what_was_sealed_opens_with_the_same_key_shop_and_purpose() {
        byte[] sealed = box.seal(shop, PURPOSE, SECRET);

        assertThat(box.open(shop, PURPOSE, sealed)).isEqualTo(SECRET);
    }

    @Test
    void the_sealed_bytes_show_nothing_and_never_repeat() {
        byte[] sealed = box.seal(shop, PURPOSE, SECRET);

        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("whsec");
        assertThat(box.seal(shop, PURPOSE, SECRET)).isNotEqualTo(sealed);
    }

    @Test
    void it_opens_for_no_other_shop() {
        byte[] sealed = box.seal(shop, PURPOSE, SECRET);

        assertUnreadable(box, Some.shop(), PURPOSE, sealed);
    }

    @Test
    void it_opens_for_no_other_purpose() {
        byte[] sealed = box.seal(shop, PURPOSE, SECRET);

        assertUnreadable(box, shop, "stripe-webhook/2", sealed);
        assertUnreadable(box, shop, "", sealed);
    }

    @Test
    void it_opens_with_no_other_key() {
        byte[] sealed = box.seal(shop, PURPOSE, SECRET);
        SecretBox other = new SecretBox("HwECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");

        assertUnreadable(other, shop, PURPOSE, sealed);
    }

    @Test
    void no_changed_byte_goes_unseen() {
        byte[] sealed = box.seal(shop, PURPOSE, SECRET);

        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = Arrays.copyOf(sealed, sealed.length);
            changed[i] ^= 1;

            assertUnreadable(box, shop, PURPOSE, changed);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 12, 13, 20, 28})
    void what_was_cut_off_does_not_open(int length) {
        byte[] cut = Arrays.copyOf(box.seal(shop, PURPOSE, SECRET), length);

        assertUnreadable(box, shop, PURPOSE, cut);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "changeme", "AAECAw=="})
    void without_a_good_key_nothing_is_sealed_or_opened(String key) {
        SecretBox keyless = new SecretBox(key);
        byte[] sealed = box.seal(shop, PURPOSE, SECRET);

        Refusal sealing =
                catchThrowableOfType(Refusal.class, () -> keyless.seal(shop, PURPOSE, SECRET));
        Refusal opening =
                catchThrowableOfType(Refusal.class, () -> keyless.open(shop, PURPOSE, sealed));

        assertThat(sealing.code()).isEqualTo("no_secret_key");
        assertThat(opening.code()).isEqualTo("no_secret_key");
        assertThat(sealing.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
        assertThat(sealing).hasMessageStartingWith("stripe-chat.secret-key ");
    }

    private static void assertUnreadable(
            SecretBox opener, ShopId shop, String purpose, byte[] sealed) {
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> opener.open(shop, purpose, sealed));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
        assertThat(refusal.code()).isEqualTo("secret_unreadable");
    }
}
