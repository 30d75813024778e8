package dev.stripechat.shop;

import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A shop: a tenant of this installation. Its pages are known by their origins, its backend by its public key. */
@Entity
@Table(name = "shop_shop")
public class Shop {

    @Id private UUID id;

    private String name;
    private String language;

    @Column(name = "public_key")
    private String publicKey;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "shop_origin", joinColumns = @JoinColumn(name = "shop_id"))
    @Column(name = "origin")
    private Set<String> origins = new HashSet<>();

    protected Shop() {}

    /** A new shop without pages yet. */
    public Shop(ShopId id, String name, Language language) {
        this.id = id.value();
        this.name = name;
        this.language = language.tag();
    }

    /** Takes name and language anew. */
    public void rename(String newName, Language newLanguage) {
        this.name = newName;
        this.language = newLanguage.tag();
    }

    /**
     * Says which pages may carry the widget.
     *
     * @throws Refusal invalid ({@code bad_origin}), when one is no plain {@code https://host} or {@code http://host}
     */
    public void allowPages(Collection<String> pageOrigins) {
        Set<String> wanted = pageOrigins.stream().map(Shop::checked).collect(Collectors.toSet());
        origins.retainAll(wanted);
        origins.addAll(wanted);
    }

    /** A page of that origin is another shop's. */
    void loses(String origin) {
        origins.remove(origin);
    }

    /** Says whose signature a ShopToken must bear: an Ed25519 public key, base64 of its X.509 form. */
    public void trust(String base64PublicKey) {
        this.publicKey = base64PublicKey;
    }

    public ShopId id() {
        return new ShopId(id);
    }

    public String name() {
        return name;
    }

    public Language language() {
        return Language.of(language);
    }

    public Optional<String> publicKey() {
        return Optional.ofNullable(publicKey).filter(key -> !key.isBlank());
    }

    /** Where its pages are. */
    public Set<String> origins() {
        return Set.copyOf(origins);
    }

    /** The address that a shopper is sent to, if any page carries the widget. */
    public Optional<String> page() {
        return origins.stream().sorted().findFirst();
    }

    /** Whether a page of that origin belongs to this shop. */
    public boolean allows(String origin) {
        return origins.contains(origin);
    }

    /** As a browser writes it: without a port that goes without saying. */
    private static String checked(String origin) {
        String rest = origin.replaceFirst("^https?://", "");
        boolean isPlain =
                rest.length() < origin.length()
                        && origin.equals(origin.toLowerCase(Locale.ROOT))
                        && !rest.matches(".*[/?#\\s].*");
        return Optional.of(origin)
                .filter(plain -> isPlain)
                .flatMap(PageOrigin::of)
                .orElseThrow(
                        () ->
                                Refusal.invalid(
                                        "bad_origin",
                                        "\""
                                                + origin
                                                + "\" is no origin; write it like https://shop.example."));
    }
}
