package dev.stripechat.answer;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.limits.Trials;
import dev.stripechat.shop.ShopPage;
import dev.stripechat.shop.ShopPages;
import dev.stripechat.shop.ShopUnread;
import dev.stripechat.staff.Member;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An admin takes what the own shop's software says about returns, shipping and the like; it becomes drafts. */
@Dependent
public class ImportShopPages {

    private final ShopPages shopPages;
    private final Pages pages;
    private final Recognise recognise;
    private final Trials trials;
    private final SaveEntry saveEntry;

    @Inject
    public ImportShopPages(
            ShopPages shopPages,
            Pages pages,
            Recognise recognise,
            Trials trials,
            SaveEntry saveEntry) {
        this.shopPages = shopPages;
        this.pages = pages;
        this.recognise = recognise;
        this.trials = trials;
        this.saveEntry = saveEntry;
    }

    /**
     * Reads them.
     *
     * @param apply whether the drafts are kept
     * @throws Refusal conflict ({@code no_shopware}, {@code nothing_found}); unavailable ({@code shop_silent}); as {@link
     *     Trials#of} and {@link SaveEntry#drafts}
     */
    public Imported of(Member admin, boolean apply) {
        List<ShopPage> read =
                trials.of(admin.shop().value(), () -> read(admin))
                        .orElseThrow(
                                () ->
                                        Refusal.conflict(
                                                "no_shopware",
                                                "No software is connected that keeps pages."));
        List<EntryDraft> drafts = new ArrayList<>();
        List<Imported.Fault> faults = new ArrayList<>();
        for (List<ShopPage> spoken : inOneLanguage(read)) {
            Imported some = found(spoken);
            drafts.addAll(some.drafts());
            faults.addAll(some.faults());
        }
        if (drafts.isEmpty()) {
            throw Refusal.conflict("nothing_found", "The shop's pages say nothing.");
        }
        Imported all = new Imported(drafts, faults, List.of());
        return apply ? all.kept(saveEntry.drafts(admin, drafts)) : all;
    }

    private static Collection<List<ShopPage>> inOneLanguage(List<ShopPage> pages) {
        return pages.stream()
                .collect(
                        Collectors.groupingBy(
                                ShopPage::language, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** Of what several pages say of a topic the first has it. */
    private Imported found(List<ShopPage> spoken) {
        ShopPage first = spoken.get(0);
        List<Passage> passages =
                spoken.stream()
                        .flatMap(page -> pages.in(page.html(), page.title()).stream())
                        .toList();
        return PassageDrafts.found(passages, first.language(), first.url(), recognise::intent);
    }

    private Optional<List<ShopPage>> read(Member admin) {
        try {
            return shopPages.of(admin.shop());
        } catch (ShopUnread silent) {
            throw Refusal.unavailable("shop_silent", "The shop gives no answer.");
        }
    }
}
