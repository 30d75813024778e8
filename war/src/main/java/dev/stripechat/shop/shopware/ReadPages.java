package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.shop.PageOrigin;
import dev.stripechat.shop.ShopPage;
import dev.stripechat.shop.ShopPages;
import dev.stripechat.shopware.api.AdminApi;
import dev.stripechat.shopware.api.CmsPage;
import dev.stripechat.shopware.api.LegalPage;
import dev.stripechat.shopware.api.SalesChannel;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the pages that a shop's settings name, those that the law asks for, and after them all others that its owner wrote. Who
 * runs the shop is no answer to anything.
 */
@Dependent
class ReadPages implements ShopPages {

    private static final List<LegalPage.Kind> KINDS =
            List.of(
                    LegalPage.Kind.WITHDRAWAL,
                    LegalPage.Kind.SHIPPING,
                    LegalPage.Kind.TERMS,
                    LegalPage.Kind.PRIVACY);

    private final AskShop askShop;

    @Inject
    ReadPages(AskShop askShop) {
        this.askShop = askShop;
    }

    /** Where a language is spoken. */
    private record Spoken(String languageId, Language language, String url) {

        ShopPage page(CmsPage page) {
            return new ShopPage(page.title(), language, url, page.html());
        }
    }

    @Override
    public Optional<List<ShopPage>> of(ShopId shop) {
        return askShop.isConnected(shop)
                ? Optional.of(askShop.of(shop, ReadPages::pages))
                : Optional.empty();
    }

    private static List<ShopPage> pages(AdminApi api) {
        List<ShopPage> pages = new ArrayList<>();
        for (Spoken spoken : spoken(api)) {
            Set<String> known = new HashSet<>();
            legal(api, LegalPage.Kind.IMPRINT, spoken).map(CmsPage::title).ifPresent(known::add);
            Stream.concat(
                            KINDS.stream().flatMap(kind -> legal(api, kind, spoken).stream()),
                            api.cmsPages(spoken.languageId()).stream())
                    .filter(page -> known.add(page.title()))
                    .map(spoken::page)
                    .forEach(pages::add);
        }
        return pages;
    }

    private static Optional<CmsPage> legal(AdminApi api, LegalPage.Kind kind, Spoken spoken) {
        return api.legalPage(kind, Optional.empty(), spoken.languageId())
                .map(page -> new CmsPage(page.title(), page.html()));
    }

    /** One storefront for each of our languages, the first that speaks it. */
    private static List<Spoken> spoken(AdminApi api) {
        Map<Language, Spoken> first = new LinkedHashMap<>();
        api.salesChannels().stream()
                .filter(SalesChannel::active)
                .flatMap(channel -> channel.domains().stream())
                .filter(domain -> PageOrigin.of(domain.url()).isPresent())
                .filter(domain -> domain.locale().matches("(de|en)(-.*)?"))
                .map(
                        domain ->
                                new Spoken(
                                        domain.languageId(),
                                        Language.of(domain.locale()),
                                        domain.url()))
                .forEach(spoken -> first.putIfAbsent(spoken.language(), spoken));
        return List.copyOf(first.values());
    }
}
