package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.secrets.SecretBox;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A Shopware shop that has registered here. Its secrets are agreed on in two steps, so that both sides end on the same one
 * wherever they are interrupted. It switches us on and off, and may take us out: then it stays for a month, unless it says
 * what is to become of its data.
 */
@Entity
@Table(name = "shop_installation")
public class Installation {

    /** As long as a shop that says nothing about its data may come back. */
    static final Duration KEPT = Duration.ofDays(30);

    /** A delivery may be that late: after it, a shop that calls us is at work. */
    private static final Duration LATE = Duration.ofMinutes(10);

    @Id private UUID id;

    @Column(name = "shop_id")
    private UUID shopId;

    @Column(name = "app_id")
    private UUID appId;

    @Column(name = "shopware_id")
    private String shopwareId;

    @Embedded private SealedTrust trust;

    private String version = "";
    private String locale = "";

    /** The number of the last word about its life, where the shop numbers them. */
    private long sequence;

    @Column(name = "installed_at")
    private @Nullable Instant installedAt;

    @Column(name = "inactive_since")
    private @Nullable Instant inactiveSince;

    @Column(name = "uninstalled_at")
    private @Nullable Instant uninstalledAt;

    @Column(name = "leaves_at")
    private @Nullable Instant leavesAt;

    @Column(name = "answered_url")
    private @Nullable String answeredUrl;

    protected Installation() {}

    /** One that has just asked, by that key, to be a tenant; nothing is agreed yet. */
    public Installation(ShopId shop, UUID appId, String shopwareId) {
        this.id = UUID.randomUUID();
        this.shopId = shop.value();
        this.appId = appId;
        this.shopwareId = shopwareId;
        this.trust = new SealedTrust();
    }

    /** Takes what was agreed; nothing counts before it is confirmed. */
    public void agrees(Trust agreed, SecretBox box) {
        trust.agrees(agreed, seal(box));
    }

    /** The shop has confirmed it: it is installed, or is so again, or has moved. */
    public void confirms(Trust agreed, SecretBox box, Instant now) {
        agrees(agreed, box);
        answeredUrl = isAt(String.valueOf(answeredUrl)) ? answeredUrl : null;
        if (installedAt == null || uninstalledAt != null) {
            installedAt = now;
            sequence = 0;
        }
        inactiveSince = null;
        uninstalledAt = null;
        leavesAt = null;
    }

    /** It becomes another tenant, before it is confirmed: somebody else was faster. */
    public void becomes(ShopId other, SecretBox box) {
        Trust agreed = trust(box);
        this.shopId = other.value();
        agrees(agreed, box);
    }

    /** What it has told of itself: the version of Shopware, and the language of who is at work there. */
    public void tells(Optional<String> itsVersion, Optional<String> itsLocale) {
        itsVersion.ifPresent(told -> version = told);
        itsLocale.ifPresent(told -> locale = told);
    }

    /** Whether a word about its life is news; one without a number always is. */
    public boolean hears(Optional<Long> number) {
        boolean isNew = number.filter(said -> said <= sequence).isEmpty();
        number.filter(said -> isNew).ifPresent(said -> sequence = said);
        return isNew;
    }

    /** The shop has switched us on; one that has taken us out has to register before. */
    public void activates() {
        inactiveSince = null;
    }

    /** The shop has switched us off. */
    public void deactivates(Instant now) {
        inactiveSince = inactiveSince == null ? now : inactiveSince;
    }

    /** It calls us, as only a shop does that has switched us on: the word that it did has been lost. Says whether it was. */
    public boolean showsLife(Instant now) {
        boolean wasOff = inactiveSince != null && !now.isBefore(inactiveSince.plus(LATE));
        if (wasOff && uninstalledAt == null) {
            inactiveSince = null;
            return true;
        }
        return false;
    }

    /**
     * The shop has taken us out.
     *
     * @param keeps whether its data is to stay; absent: it stays for a month
     */
    public void uninstalls(Optional<Boolean> keeps, Instant now) {
        if (uninstalledAt == null) {
            uninstalledAt = now;
            leavesAt = keeps.isEmpty() ? now.plus(KEPT) : keeps.get() ? null : now;
        }
    }

    /** Whether its data is being deleted, so that it cannot come back before that is done. */
    public boolean isLeaving(Instant now) {
        return leavesAt != null && !now.isBefore(leavesAt);
    }

    /** Whether we may act for it. */
    public boolean isActive() {
        return isConfirmed() && inactiveSince == null && uninstalledAt == null;
    }

    public boolean isConfirmed() {
        return trust.isConfirmed();
    }

    /** It has answered to our keys at that origin. Where it has confirmed to be, it may have made up. */
    void answers(String origin) {
        if (PageOrigin.of(url()).filter(origin::equals).isPresent()) {
            answeredUrl = url();
        }
    }

    /** Whether it is at that origin for sure. */
    boolean hasAnsweredAt(String origin) {
        return answeredUrl != null && PageOrigin.of(answeredUrl).filter(origin::equals).isPresent();
    }

    /** Whether that is where it is; a copy of the shop is elsewhere. */
    public boolean isAt(String plainUrl) {
        return plainUrl.equals(url());
    }

    public UUID id() {
        return id;
    }

    public ShopId shop() {
        return new ShopId(shopId);
    }

    /** The key of the bundle that it came by. */
    public UUID appId() {
        return appId;
    }

    public String shopwareId() {
        return shopwareId;
    }

    /** Where it is, as it has confirmed. */
    public String url() {
        return trust.url();
    }

    public String version() {
        return version;
    }

    public String locale() {
        return locale;
    }

    public Optional<Instant> installedAt() {
        return Optional.ofNullable(installedAt);
    }

    public Optional<Instant> uninstalledAt() {
        return Optional.ofNullable(uninstalledAt);
    }

    /** When its data is deleted, if it is. */
    public Optional<Instant> leavesAt() {
        return Optional.ofNullable(leavesAt);
    }

    /** What is agreed, secrets and all. */
    public Trust trust(SecretBox box) {
        return trust.opened(seal(box));
    }

    private SealedTrust.Seal seal(SecretBox box) {
        return new SealedTrust.Seal(box, shop(), id);
    }
}
