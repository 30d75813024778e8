package dev.stripechat.runtime.secrets;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals secrets before they are stored: AES-256-GCM under {@code stripe-chat.secret-key}. What was sealed for one shop
 * and purpose opens for no other, even if someone copies the row.
 */
@Dependent
public class SecretBox {

    private static final byte VERSION = 1;
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int LEAST_SEALED = 1 + IV_BYTES + TAG_BITS / 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeyText key;

    /** Takes the key from the configuration; without one it seals and opens nothing. */
    @Inject
    public SecretBox(@ConfigProperty(name = "stripe-chat.secret-key") Optional<String> key) {
        this(key.orElse(""));
    }

    /** Takes the key itself. */
    public SecretBox(String key) {
        this.key = new SecretKeyText(key);
    }

    /**
     * @param purpose what the secret is, e.g. {@code stripe-webhook/} and the id of the connection
     * @throws Refusal unavailable, when the server has no good key
     */
    public byte[] seal(ShopId shop, String purpose, String secret) {
        byte[] iv = new byte[IV_BYTES];
        RANDOM.nextBytes(iv);
        byte[] sealed =
                run(
                        Cipher.ENCRYPT_MODE,
                        iv,
                        shop,
                        purpose,
                        secret.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(1 + IV_BYTES + sealed.length)
                .put(VERSION)
                .put(iv)
                .put(sealed)
                .array();
    }

    /**
     * Opens what was sealed with the same shop and purpose.
     *
     * @throws Refusal unavailable, when the key is missing or not the one it was sealed with
     */
    public String open(ShopId shop, String purpose, byte[] sealed) {
        if (sealed.length < LEAST_SEALED || sealed[0] != VERSION) {
            throw Refusal.unavailable(
                    "secret_unreadable", "A stored secret has a form this version does not know.");
        }
        byte[] iv = Arrays.copyOfRange(sealed, 1, 1 + IV_BYTES);
        byte[] rest = Arrays.copyOfRange(sealed, 1 + IV_BYTES, sealed.length);
        return new String(
                run(Cipher.DECRYPT_MODE, iv, shop, purpose, rest), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] iv, ShopId shop, String purpose, byte[] input) {
        key.fault()
                .ifPresent(
                        fault -> {
                            throw Refusal.unavailable(
                                    "no_secret_key",
                                    "stripe-chat.secret-key " + fault + "; see config/README.md.");
                        });
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    mode,
                    new SecretKeySpec(key.bytes(), "AES"),
                    new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD((shop + "|" + purpose).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw Refusal.unavailable(
                    "secret_unreadable",
                    "A stored secret does not open with the stripe-chat.secret-key in use.");
        }
    }
}
