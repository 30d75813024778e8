package dev.stripechat.shop.shopware;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Language;
import dev.stripechat.shop.ShopPage;
import dev.stripechat.shopware.api.AdminApi;
import dev.stripechat.shopware.api.CmsPage;
import dev.stripechat.shopware.api.LegalPage;
import dev.stripechat.shopware.api.SalesChannel;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadPagesTest {

    private static final String GERMAN = "1".repeat(32);
    private static final String ENGLISH = "2".repeat(32);

    @Test
    void each_page_is_read_once_in_each_language_that_a_storefront_speaks() {
        List<ShopPage> pages =
                new ReadPages(new AskShop(shop -> Optional.of(api())))
                        .of(Some.shop())
                        .orElseThrow();

        assertThat(pages)
                .extracting(page -> page.language() + " " + page.title() + " " + page.url())
                .containsExactly(
                        "DE WITHDRAWAL https://shop.example/de",
                        "DE SHIPPING https://shop.example/de",
                        "DE PRIVACY https://shop.example/de",
                        "DE Questions https://shop.example/de",
                        "EN WITHDRAWAL https://shop.example/en",
                        "EN SHIPPING https://shop.example/en",
                        "EN PRIVACY https://shop.example/en",
                        "EN Questions https://shop.example/en");
        assertThat(pages).extracting(ShopPage::language).contains(Language.DE, Language.EN);
    }

    @Test
    void where_no_shop_is_connected_there_are_none() {
        assertThat(new ReadPages(new AskShop(shop -> Optional.empty())).of(Some.shop())).isEmpty();
    }

    private AdminApi api() {
        return (AdminApi)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {AdminApi.class},
                        (proxy, method, given) ->
                                switch (method.getName()) {
                                    case "salesChannels" -> channels();
                                    case "cmsPages" -> written();
                                    default -> page((LegalPage.Kind) given[0]);
                                });
    }

    private static List<SalesChannel> channels() {
        return List.of(
                channel(false, domain("https://closed.example", GERMAN, "de-DE")),
                channel(
                        true,
                        domain("default.headless0", GERMAN, "de-DE"),
                        domain("https://shop.example/de", GERMAN, "de-DE"),
                        domain("https://shop.example/at", GERMAN, "de-AT"),
                        domain("https://shop.example/fr", "3".repeat(32), "fr-FR"),
                        domain("https://shop.example/en", ENGLISH, "en-GB")));
    }

    private static SalesChannel channel(boolean active, SalesChannel.Domain... domains) {
        return new SalesChannel("9".repeat(32), "Storefront", active, GERMAN, List.of(domains));
    }

    private static SalesChannel.Domain domain(String url, String language, String locale) {
        return new SalesChannel.Domain(url, language, locale);
    }

    /** Two of them are what the settings name. */
    private static List<CmsPage> written() {
        return List.of(
                new CmsPage("SHIPPING", "<p>So.</p>"),
                new CmsPage("IMPRINT", "<p>So.</p>"),
                new CmsPage("Questions", "<h2>Why?</h2><p>So.</p>"));
    }

    /** The settings name no terms. */
    private static Optional<LegalPage> page(LegalPage.Kind kind) {
        return Optional.of(new LegalPage(kind, kind.name(), "<p>So.</p>"))
                .filter(page -> kind != LegalPage.Kind.TERMS);
    }
}
