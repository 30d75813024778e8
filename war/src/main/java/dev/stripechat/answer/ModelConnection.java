package dev.stripechat.answer;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.secrets.SecretBox;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The model service of a shop. It is born when an admin saves it, and can be replaced or taken away. Its key goes to the
 * provider and the address that it was entered for, and to no other.
 */
@Entity
@Table(name = "answer_model_connection")
public class ModelConnection {

    private static final String PURPOSE = "model-key";
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)https?://[^/?#@\\s]{1,255}(/[^?#\\s]{0,300})?");
    private static final Pattern LINE =
            Pattern.compile("[^\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Zs}]{1,200}");
    private static final Pattern KEY = Pattern.compile("[!-~]{1,500}");

    @Id
    @Column(name = "shop_id")
    private UUID shopId;

    @Enumerated(EnumType.STRING)
    private ModelProvider provider;

    private String url;

    /** Which of the service's models. */
    private String name;

    @Column(name = "api_key")
    private byte @Nullable [] apiKey;

    @Enumerated(EnumType.STRING)
    private ModelRole role;

    @Embedded private ModelLimits limits;

    @Column(name = "saved_at")
    private Instant savedAt;

    protected ModelConnection() {}

    /** A new one, not connected yet. */
    public ModelConnection(ShopId shop) {
        this.shopId = shop.value();
    }

    /**
     * What an admin enters.
     *
     * @param key absent: the stored one stays, if provider and address do; empty: none
     */
    public record Entry(
            ModelProvider provider,
            String url,
            String name,
            Optional<String> key,
            ModelRole role,
            ModelLimits limits) {

        /**
         * Where it is.
         *
         * @throws Refusal invalid ({@code bad_model_url}), when that is no address
         */
        URI address() {
            String text = url.strip().replaceFirst("/+$", "");
            try {
                if (ADDRESS.matcher(text).matches()) {
                    return new URI(text);
                }
            } catch (java.net.URISyntaxException noAddress) {
                throw badAddress();
            }
            throw badAddress();
        }
    }

    static Refusal badAddress() {
        return Refusal.invalid(
                "bad_model_url",
                "The address is a public one over https, or one that the operator trusts: stripe-chat.trusted-model-hosts.");
    }

    /**
     * Takes what the admin entered.
     *
     * @throws Refusal invalid, naming the field, when something cannot be right; nothing is changed then
     */
    public void connect(Entry entry, SecretBox box, Instant now) {
        String address = entry.address().toString();
        require(
                LINE.matcher(entry.name()).matches(),
                "bad_model_name",
                "The model's name is at most 200 characters without a space.");
        require(
                entry.key().filter(key -> !isKey(key)).isEmpty(),
                "bad_key",
                "A key is at most 500 letters, digits and signs.");
        boolean same = isAt(entry.provider(), address);
        boolean keeps = entry.key().isEmpty() && same && apiKey != null;
        require(
                keeps
                        || !entry.provider().needsKey()
                        || entry.key().filter(key -> !key.isEmpty()).isPresent(),
                "bad_key",
                "The key of this service is needed.");
        if (!keeps) {
            apiKey = sealed(entry, box).orElse(null);
        }
        this.provider = entry.provider();
        this.url = address;
        this.name = entry.name();
        this.role = entry.role();
        this.limits = entry.limits();
        this.savedAt = now;
    }

    private boolean isAt(ModelProvider other, String address) {
        return other == provider && address.equals(url);
    }

    private Optional<byte[]> sealed(Entry entry, SecretBox box) {
        return entry.key().filter(key -> !key.isEmpty()).map(key -> box.seal(shop(), PURPOSE, key));
    }

    private static boolean isKey(String text) {
        return text.isEmpty() || KEY.matcher(text).matches();
    }

    private static void require(boolean right, String code, String sentence) {
        if (!right) {
            throw Refusal.invalid(code, sentence);
        }
    }

    /**
     * What the service is called with.
     *
     * @throws Refusal unavailable, when the server's key does not open the service's
     */
    ModelAccess access(SecretBox box) {
        return new ModelAccess(
                provider,
                URI.create(url),
                name,
                Optional.ofNullable(apiKey).map(kept -> box.open(shop(), PURPOSE, kept)),
                limits.deadline());
    }

    public ShopId shop() {
        return new ShopId(shopId);
    }

    public ModelProvider provider() {
        return provider;
    }

    public String url() {
        return url;
    }

    public String name() {
        return name;
    }

    public boolean hasKey() {
        return apiKey != null;
    }

    public ModelRole role() {
        return role;
    }

    public ModelLimits limits() {
        return limits;
    }

    public Instant savedAt() {
        return savedAt;
    }
}
