package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which of the pages that it names become a shop's: where a page is another shop's already, it stays so. A shop says of itself
 * where it is, and whoever has an app file may say anything; so the page where a shop has answered to our keys is its, whoever
 * named it before. Within a transaction.
 */
@Dependent
public class TakePages {

    private final Shops shops;
    private final Installations installations;
    private final SalesChannels channels;
    private final Reconciliations reconciliations;

    @Inject
    public TakePages(
            Shops shops,
            Installations installations,
            SalesChannels channels,
            Reconciliations reconciliations) {
        this.shops = shops;
        this.installations = installations;
        this.channels = channels;
        this.reconciliations = reconciliations;
    }

    /** These, and no others, but those of others. */
    public void of(Shop shop, Set<String> wanted) {
        of(shop, wanted, Set.of());
    }

    /** The same, and what the operator has written: that is the shop's, whosever it was. */
    void of(Shop shop, Set<String> wanted, Set<String> written) {
        shops.alone();
        Set<String> pages = new HashSet<>(wanted);
        pages.removeAll(ofOthers(shop.id(), wanted));
        pages.addAll(written);
        shop.allowPages(pages);
    }

    /** Those that another shop has: not by what its software has named, once that has taken us out. */
    Set<String> ofOthers(ShopId shop, Set<String> wanted) {
        return shops.ofOthers(shop, wanted).stream()
                .filter(origin -> isKept(shop, origin))
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isKept(ShopId shop, String origin) {
        return shops.others(shop, origin).stream().anyMatch(other -> !hasLeft(other.id(), origin));
    }

    private boolean hasLeft(ShopId other, String origin) {
        return installations
                .of(other)
                .filter(installation -> installation.uninstalledAt().isPresent())
                .filter(installation -> names(installation, origin))
                .isPresent();
    }

    private boolean names(Installation installation, String origin) {
        return PageOrigin.of(installation.url()).filter(origin::equals).isPresent()
                || channels.of(installation.shop()).stream()
                        .anyMatch(channel -> channel.origins().contains(origin));
    }

    /**
     * The shop has answered at that origin: others lose it, but for those that answer there, too. Who is refused there has left
     * without a word.
     */
    void answered(Shop shop, String origin) {
        shops.alone();
        shops.others(shop.id(), origin).stream()
                .filter(other -> !hasAnswered(other, origin))
                .forEach(other -> other.loses(origin));
    }

    private boolean hasAnswered(Shop other, String origin) {
        return installations
                .of(other.id())
                .filter(installation -> installation.hasAnsweredAt(origin))
                .filter(installation -> installation.uninstalledAt().isEmpty())
                .filter(installation -> !isRefused(installation.shop()))
                .isPresent();
    }

    private boolean isRefused(ShopId shop) {
        return reconciliations.of(shop).flatMap(Reconciliation::refusedSince).isPresent();
    }
}
