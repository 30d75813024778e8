package dev.stripechat.answer;

import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.limits.Trials;
import dev.stripechat.shop.PageOrigin;
import dev.stripechat.shop.SalesChannels;
import dev.stripechat.shop.Shop;
import dev.stripechat.shop.Shops;
import dev.stripechat.staff.Member;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An admin names a page of the own shop; what it answers becomes drafts. No other page is read: whoever may name any address could
 * look around where only this server reaches (T16).
 */
@Dependent
public class ImportPage {

    private static final int LONGEST = 1_000;

    private final Pages pages;
    private final Shops shops;
    private final SalesChannels channels;
    private final Recognise recognise;
    private final Trials trials;
    private final SaveEntry saveEntry;

    @Inject
    public ImportPage(
            Pages pages,
            Shops shops,
            SalesChannels channels,
            Recognise recognise,
            Trials trials,
            SaveEntry saveEntry) {
        this.pages = pages;
        this.shops = shops;
        this.channels = channels;
        this.recognise = recognise;
        this.trials = trials;
        this.saveEntry = saveEntry;
    }

    /**
     * Reads it.
     *
     * @param apply whether the drafts are kept
     * @throws Refusal invalid ({@code bad_url}); conflict ({@code foreign_page}, {@code nothing_found}); as {@link Pages#at},
     *     {@link Trials#of} and {@link SaveEntry#drafts}
     */
    public Imported of(Member admin, String url, Language language, boolean apply) {
        String origin = PageOrigin.of(url).orElseThrow(ImportPage::noAddress);
        URI address = address(url);
        if (!origins(admin.shop()).contains(origin)) {
            throw Refusal.conflict("foreign_page", "That is no page of this shop.");
        }
        List<Passage> passages = trials.of(admin.shop().value(), () -> pages.at(address));
        Imported drafts =
                PassageDrafts.of(passages, language, address.toString(), recognise::intent);
        return apply ? drafts.kept(saveEntry.drafts(admin, drafts.drafts())) : drafts;
    }

    private Set<String> origins(ShopId shop) {
        return Stream.concat(
                        shops.named(shop).map(Shop::origins).stream(),
                        channels.of(shop).stream().map(channel -> channel.origins()))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    /** Without what only a browser reads. */
    private static URI address(String url) {
        if (url.length() > LONGEST) {
            throw noAddress();
        }
        try {
            URI uri = new URI(url.strip());
            String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return new URI(
                    uri.getScheme().toLowerCase(Locale.ROOT)
                            + "://"
                            + uri.getRawAuthority()
                            + path
                            + query);
        } catch (URISyntaxException noAddress) {
            throw noAddress();
        }
    }

    private static Refusal noAddress() {
        return Refusal.invalid("bad_url", "That is no address of a page.");
    }
}
