package dev.stripechat.shop;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;

/**
 * Which of the pages that it names become a shop's: where a page is another shop's already, it stays so. A shop says of itself
 * where it is, and whoever has an app file may say anything. Within a transaction.
 */
@Dependent
public class TakePages {

    private final Shops shops;

    @Inject
    public TakePages(Shops shops) {
        this.shops = shops;
    }

    /** These, and no others, but those of others. */
    public void of(Shop shop, Set<String> wanted) {
        shops.alone();
        Set<String> pages = new HashSet<>(wanted);
        pages.removeAll(shops.ofOthers(shop.id(), wanted));
        shop.allowPages(pages);
    }
}
