package dev.stripechat.shop;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.settings.ShopStanding;
import dev.stripechat.settings.ShopStandings;
import dev.stripechat.settings.Standing;
import dev.stripechat.staff.AuditLog;
import dev.stripechat.staff.Member;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** An admin connects the own shop with its Shopware: downloads the app, sees whether it is installed, and unblocks it. */
@UseCase
public class ConnectShopware {

    private final AppKeys keys;
    private final Installations installations;
    private final Shops shops;
    private final SalesChannels channels;
    private final ShopStandings standings;
    private final SecretBox box;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public ConnectShopware(
            AppKeys keys,
            Installations installations,
            Shops shops,
            SalesChannels channels,
            ShopStandings standings,
            SecretBox box,
            AuditLog audit,
            Clock clock) {
        this.keys = keys;
        this.installations = installations;
        this.shops = shops;
        this.channels = channels;
        this.standings = standings;
        this.box = box;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * How it stands.
     *
     * @param installation the shop that has registered, if one has
     * @param copy a copy of the shop that has called lately, if one has
     */
    public record Connected(
            Optional<Installation> installation,
            Standing standing,
            Optional<ShopStanding.Copy> copy) {}

    /** What a bundle is made with. */
    public record Bundle(UUID appId, String secret, String version) {
        @Override
        public String toString() {
            return "Bundle[" + appId + " " + version + "]";
        }
    }

    /** How the admin's shop stands. */
    public Connected of(Member admin) {
        Optional<ShopStanding> standing = standings.of(admin.shop());
        return new Connected(
                installations.of(admin.shop()),
                standing.map(ShopStanding::standing).orElse(Standing.LIVE),
                standing.flatMap(known -> known.copy(clock.instant())));
    }

    /** What the admin's bundle is made with: id and secret stay until they are replaced, each download is newer than the last. */
    public Bundle bundle(Member admin) {
        AppKey key = keys.claimed(admin.shop()).orElseGet(() -> made(admin.shop()));
        audit.write(
                admin.shop(), admin.id().toString(), "shopware.downloaded", key.id().toString());
        return new Bundle(key.id(), key.secret(box), next(key));
    }

    private String next(AppKey key) {
        Optional<Instant> last =
                keys.all(key.shop()).stream()
                        .flatMap(one -> one.versionedAt().stream())
                        .max(Comparator.naturalOrder());
        Instant moment = BundleVersion.after(last, clock.instant());
        key.isVersioned(moment);
        return BundleVersion.at(moment);
    }

    /** The key of a bundle that has got into wrong hands is replaced: nobody new comes by it. */
    public void replaceKey(Member admin) {
        keys.claimed(admin.shop()).ifPresent(AppKey::isReplaced);
        AppKey key = made(admin.shop());
        audit.write(
                admin.shop(), admin.id().toString(), "shopware.key_replaced", key.id().toString());
    }

    /**
     * Forgets the registration, for a shop that has lost its secret and is refused: it may register anew, by a bundle that is
     * downloaded now. By those that are about nobody becomes this tenant any more. The pages that it had named are free again.
     *
     * @throws Refusal conflict ({@code not_installed}), when there is none; and while its data is being deleted
     */
    public void forget(Member admin) {
        Installation known =
                installations
                        .held(admin.shop())
                        .orElseThrow(
                                () -> Refusal.conflict("not_installed", "No shop has registered."));
        if (known.isLeaving(clock.instant())) {
            throw Refusal.conflict("leaving", "The data of this shop is being deleted.");
        }
        installations.forget(known);
        keys.claimed(admin.shop()).ifPresent(AppKey::isReplaced);
        standings.forget(admin.shop());
        shops.claimed(admin.shop()).ifPresent(shop -> leavePages(shop, known));
        audit.write(admin.shop(), admin.id().toString(), "shopware.forgotten", known.shopwareId());
    }

    private void leavePages(Shop shop, Installation known) {
        Set<String> pages = new HashSet<>(shop.origins());
        PageOrigin.of(known.url()).ifPresent(pages::remove);
        channels.of(shop.id())
                .forEach(
                        channel -> {
                            pages.removeAll(channel.origins());
                            channels.forget(channel);
                        });
        shop.allowPages(pages);
    }

    private AppKey made(ShopId shop) {
        AppKey key = new AppKey(shop, box, clock.instant());
        keys.keep(key);
        return key;
    }
}
