package dev.stripechat.shop;

import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A sales channel of a shop that we may ask: where its pages are, and what its owner has set for the chat there. */
@Entity
@Table(name = "shop_sales_channel")
@IdClass(SalesChannel.Key.class)
public class SalesChannel {

    private static final String SPACE = " ";

    /** Shop and channel. */
    public record Key(UUID shopId, String channelId) implements Serializable {}

    @Id
    @Column(name = "shop_id")
    private UUID shopId;

    @Id
    @Column(name = "channel_id")
    private String channelId;

    private String name;
    private String origins;
    private String pages;

    @Column(name = "shop_name")
    private @Nullable String shopName;

    private @Nullable String brand;
    private @Nullable String theme;

    @Column(name = "privacy_url")
    private @Nullable String privacyUrl;

    @Column(name = "logo_url")
    private @Nullable String logoUrl;

    @Column(name = "only_with_consent")
    private boolean onlyWithConsent;

    @Column(name = "own_brand")
    private @Nullable String ownBrand;

    @Column(name = "own_theme")
    private @Nullable String ownTheme;

    @Column(name = "welcome_de")
    private @Nullable String welcomeDe;

    @Column(name = "welcome_en")
    private @Nullable String welcomeEn;

    @Column(name = "read_at")
    private Instant readAt;

    protected SalesChannel() {}

    /** As the shop describes it at that moment. */
    public SalesChannel(ShopId shop, ChannelFacts facts, Instant now) {
        this.shopId = shop.value();
        this.channelId = facts.id();
        follow(facts, now);
    }

    /** Takes over how it is now. */
    void follow(ChannelFacts facts, Instant now) {
        Storefront set = facts.storefront();
        this.name = facts.name();
        this.origins = String.join(SPACE, new TreeSet<>(facts.origins()));
        this.pages = String.join(SPACE, new TreeSet<>(set.pages()));
        this.shopName = set.name().orElse(null);
        this.brand = set.brand().orElse(null);
        this.theme = set.theme().orElse(null);
        this.privacyUrl = set.privacyUrl().orElse(null);
        this.logoUrl = set.logo().orElse(null);
        this.onlyWithConsent = set.onlyWithConsent();
        this.readAt = now;
    }

    public ShopId shop() {
        return new ShopId(shopId);
    }

    /** In the shop's own words. */
    public String id() {
        return channelId;
    }

    public String name() {
        return name;
    }

    /** Where its pages are. */
    public Set<String> origins() {
        return words(origins);
    }

    /** How its pages look: as is set here, else as the shop's own form says. */
    public Storefront storefront() {
        return asInTheShop().with(ownLook());
    }

    /** Takes what its owner has set here. */
    void wears(OwnLook look) {
        ownBrand = look.brand().orElse(null);
        ownTheme = look.theme().orElse(null);
        welcomeDe = look.welcomes().get(Language.DE);
        welcomeEn = look.welcomes().get(Language.EN);
    }

    /** What its owner has set here. */
    public OwnLook ownLook() {
        return OwnLook.of(
                Optional.ofNullable(ownBrand),
                Optional.ofNullable(ownTheme),
                Optional.ofNullable(welcomeDe),
                Optional.ofNullable(welcomeEn));
    }

    /** As the shop's own form says. */
    public Storefront asInTheShop() {
        return new Storefront(
                Optional.ofNullable(shopName),
                words(pages),
                Optional.ofNullable(brand),
                Optional.ofNullable(theme),
                Optional.ofNullable(privacyUrl),
                Optional.ofNullable(logoUrl),
                onlyWithConsent);
    }

    /** When the shop was asked last. */
    public Instant readAt() {
        return readAt;
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split(SPACE))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
