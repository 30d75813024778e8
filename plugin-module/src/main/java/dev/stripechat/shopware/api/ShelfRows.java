package dev.stripechat.shopware.api;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/** All that is no order, as the Admin API tells it. */
final class ShelfRows {

    private ShelfRows() {}

    static ShopCustomer customer(Row row) {
        return new ShopCustomer(
                row.text("id"),
                row.text("customerNumber"),
                row.text("email"),
                row.text("firstName"),
                row.text("lastName"),
                row.is("guest"),
                row.text("languageId"),
                row.row("defaultBillingAddress").maybe("phoneNumber"),
                row.map("customFields"));
    }

    static ShopUser user(Row row) {
        String name = (row.text("firstName") + " " + row.text("lastName")).strip();
        return new ShopUser(
                row.text("id"),
                name.isEmpty() ? row.text("username") : name,
                row.is("active"),
                row.is("admin"),
                row.rows("aclRoles").stream()
                        .flatMap(role -> role.texts("privileges").stream())
                        .collect(Collectors.toSet()));
    }

    static ShopProduct product(Row row) {
        return new ShopProduct(
                row.text("id"),
                row.text("productNumber"),
                row.translated("name"),
                row.whole("stock"),
                row.whole("availableStock"),
                row.is("available"),
                row.maybe("parentId"));
    }

    static SalesChannel channel(Row row) {
        return new SalesChannel(
                row.text("id"),
                row.translated("name"),
                row.is("active"),
                row.text("languageId"),
                row.rows("domains").stream().map(ShelfRows::domain).toList());
    }

    private static SalesChannel.Domain domain(Row row) {
        return new SalesChannel.Domain(
                row.text("url"),
                row.text("languageId"),
                row.row("language").row("locale").text("code"));
    }

    static Promotion promotion(Row row) {
        return new Promotion(
                row.text("id"),
                row.translated("name"),
                row.is("active"),
                row.is("useCodes") && row.is("useIndividualCodes"),
                row.time("validFrom"),
                row.time("validUntil"));
    }

    static ShippingMethod shipping(Row row) {
        return new ShippingMethod(row.text("id"), row.translated("name"), row.is("active"));
    }

    static LegalPage page(LegalPage.Kind kind, Row row) {
        CmsPage page = page(row);
        return new LegalPage(kind, page.title(), page.html());
    }

    static CmsPage page(Row row) {
        Comparator<Row> position = Comparator.comparing(r -> r.whole("position"));
        String html =
                row.rows("sections").stream()
                        .sorted(position)
                        .flatMap(section -> section.rows("blocks").stream().sorted(position))
                        .flatMap(block -> block.rows("slots").stream())
                        .flatMap(slot -> text(slot).stream())
                        .collect(Collectors.joining("\n"));
        return new CmsPage(row.translated("name"), html);
    }

    private static Optional<String> text(Row slot) {
        Row translated = slot.row("translated").row("config");
        Row config = translated.json().isEmpty() ? slot.row("config") : translated;
        return config.row("content").maybe("value").filter(v -> slot.text("type").equals("text"));
    }
}
