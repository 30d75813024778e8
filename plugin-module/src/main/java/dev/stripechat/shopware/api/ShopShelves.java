package dev.stripechat.shopware.api;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Questions about what a shop offers; words of a shopper are nothing but values in them. */
final class ShopShelves {

    private static final int MOST_PRODUCTS = 25;
    private static final int LONGEST_WORD = 60;
    private static final String PROMOTION = "promotion";

    private static final String TEXTS = "sections.blocks.slots";
    private static final int PAGES = 100;

    private final ShopSearch search;

    ShopShelves(ShopSearch search) {
        this.search = search;
    }

    Optional<ChannelOffers> offers(String salesChannelId, String languageId) {
        return channel(
                        salesChannelId,
                        languageId,
                        new Criteria().with(OfferRows.OFFERS).only(Includes.ofOffers()))
                .map(OfferRows::offers);
    }

    Optional<SalesChannel> channel(String salesChannelId) {
        return channel(salesChannelId, null, new Criteria().with("domains.language.locale"))
                .map(ShelfRows::channel);
    }

    private Optional<Row> channel(String id, String languageId, Criteria criteria) {
        return Criteria.isId(id)
                ? search.rows("sales-channel", languageId, criteria.ids(List.of(id))).stream()
                        .filter(row -> row.text("id").equals(id))
                        .findFirst()
                : Optional.empty();
    }

    List<ShelfProduct> products(
            Collection<String> words, String salesChannelId, String languageId) {
        List<String> some = words.stream().filter(ShopShelves::isWord).distinct().toList();
        if (some.isEmpty() || !Criteria.isId(salesChannelId)) {
            return List.of();
        }
        Criteria criteria =
                new Criteria()
                        .on("active")
                        .none("parentId")
                        .equal("visibilities.salesChannelId", salesChannelId)
                        .anyContaining("name", some)
                        .with(OfferRows.PRODUCTS)
                        .only(Includes.ofProducts())
                        .sortedBy("id", "ASC")
                        .page(1, MOST_PRODUCTS);
        return search.rows("product", languageId, criteria).stream()
                .map(OfferRows::product)
                .toList();
    }

    Optional<PromotionCode> code(String code) {
        return isWord(code) ? Stream.concat(common(code), own(code)).findFirst() : Optional.empty();
    }

    private Stream<PromotionCode> common(String code) {
        Criteria criteria =
                new Criteria()
                        .equal("code", code)
                        .with(OfferRows.PROMOTION)
                        .only(Includes.ofCodes());
        return search.rows(PROMOTION, criteria).stream()
                .filter(row -> row.text("code").equalsIgnoreCase(code))
                .filter(row -> row.is("useCodes") && !row.is("useIndividualCodes"))
                .map(row -> OfferRows.code(code, row, false));
    }

    private Stream<PromotionCode> own(String code) {
        String[] below =
                Stream.of(OfferRows.PROMOTION)
                        .map(path -> PROMOTION + "." + path)
                        .toArray(String[]::new);
        Criteria criteria = new Criteria().equal("code", code).with(below).only(Includes.ofCodes());
        return search.rows("promotion-individual-code", criteria).stream()
                .filter(row -> row.text("code").equalsIgnoreCase(code))
                .filter(row -> row.row(PROMOTION).is("useIndividualCodes"))
                .map(row -> OfferRows.code(code, row.row(PROMOTION), row.row("payload").isThere()));
    }

    /** As long as words are, and one line. */
    private static boolean isWord(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST_WORD
                && text.chars().noneMatch(Character::isISOControl);
    }

    Optional<LegalPage> legalPage(LegalPage.Kind kind, String id, String languageId) {
        Criteria question = new Criteria().ids(List.of(id)).with(TEXTS);
        return search.rows("cms-page", languageId, question).stream()
                .findFirst()
                .map(page -> ShelfRows.page(kind, page));
    }

    List<CmsPage> cmsPages(String languageId) {
        Criteria question =
                new Criteria()
                        .equal("type", "page")
                        .with(TEXTS)
                        .sortedBy("createdAt", "ASC")
                        .page(1, PAGES);
        return search.rows("cms-page", languageId, question).stream().map(ShelfRows::page).toList();
    }
}
