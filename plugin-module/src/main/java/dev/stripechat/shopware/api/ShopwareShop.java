package dev.stripechat.shopware.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A shop over its Admin API. */
final class ShopwareShop implements AdminApi {

    private static final int ORDERS_A_PAGE = 100;
    private static final int MOST_BY_ID = 20;
    private static final String COUNTER = "autoIncrement";

    private final ShopCalls calls;
    private final ShopSearch search;
    private final ShopWrites writes;
    private final ShopShelves shelves;

    ShopwareShop(ShopCalls calls) {
        this.calls = calls;
        search = new ShopSearch(calls);
        writes = new ShopWrites(calls, search);
        shelves = new ShopShelves(search);
    }

    @Override
    public URI address() {
        return calls.address();
    }

    @Override
    public Optional<ShopOrder> order(String id) {
        return one("order", id, OrderRows.ASSOCIATIONS).map(OrderRows::order);
    }

    @Override
    public List<ShopOrder> orders(Collection<String> ids) {
        List<String> some =
                ids.stream().filter(Criteria::isId).distinct().limit(MOST_BY_ID).toList();
        Criteria criteria =
                new Criteria().ids(some).with(OrderRows.ASSOCIATIONS).only(Includes.ofOrders());
        return some.isEmpty()
                ? List.of()
                : search.rows("order", criteria).stream()
                        .map(OrderRows::order)
                        .filter(order -> some.contains(order.id()))
                        .toList();
    }

    @Override
    public OrdersPage ordersChangedSince(Instant since, Optional<Long> after) {
        // by a number that no order changes: page numbers would slip when one before is deleted
        Criteria criteria =
                new Criteria()
                        .anySince(since, OrderRows.WRITTEN)
                        .with(OrderRows.ASSOCIATIONS)
                        .only(Includes.ofOrders())
                        .sortedBy(COUNTER, "ASC")
                        .page(1, ORDERS_A_PAGE);
        after.ifPresent(last -> criteria.beyond(COUNTER, last));
        ShopSearch.Found found = search.found("order", null, criteria);
        Optional<Long> last =
                found.rows().stream()
                        .skip(ORDERS_A_PAGE - 1)
                        .map(row -> row.amount(COUNTER).longValue())
                        .findFirst();
        return new OrdersPage(
                found.rows().stream().map(OrderRows::order).toList(), last, found.date());
    }

    @Override
    public Optional<OrderTransaction> transaction(String id) {
        return one("order-transaction", id, OrderRows.TRANSACTION_ASSOCIATIONS)
                .map(OrderRows::transaction);
    }

    @Override
    public List<OrderTransaction> transactionsWith(FieldPath field, String value) {
        Criteria criteria =
                new Criteria()
                        .equal("customFields." + field.path(), value)
                        .with(OrderRows.TRANSACTION_ASSOCIATIONS)
                        .sortedBy("createdAt", "DESC");
        return search.rows("order-transaction", criteria).stream()
                .map(OrderRows::transaction)
                .filter(found -> field.in(found.customFields()).filter(value::equals).isPresent())
                .toList();
    }

    @Override
    public Optional<ShopCustomer> customer(String id) {
        return one("customer", id, "defaultBillingAddress").map(ShelfRows::customer);
    }

    @Override
    public Optional<ShopUser> user(String id) {
        if (!Criteria.isId(id)) {
            return Optional.empty();
        }
        Criteria criteria =
                new Criteria().ids(List.of(id)).with("aclRoles").only(Includes.ofUsers());
        return search.rows("user", criteria).stream()
                .filter(row -> row.text("id").equals(id))
                .findFirst()
                .map(ShelfRows::user);
    }

    @Override
    public Set<String> customersLeftOf(Collection<String> ids) {
        return named("customer", null, ids).stream()
                .map(row -> row.text("id"))
                .collect(Collectors.toSet());
    }

    @Override
    public List<ShopProduct> products(Collection<String> ids, String languageId) {
        return named("product", languageId, ids).stream().map(ShelfRows::product).toList();
    }

    @Override
    public List<SalesChannel> salesChannels() {
        return search.all("sales-channel", null, "domains.language.locale").stream()
                .map(ShelfRows::channel)
                .toList();
    }

    @Override
    public Optional<SalesChannel> salesChannel(String id) {
        return shelves.channel(id);
    }

    @Override
    public Optional<ChannelOffers> offers(String salesChannelId, String languageId) {
        return shelves.offers(salesChannelId, languageId);
    }

    @Override
    public List<ShelfProduct> productsNamed(
            Collection<String> words, String salesChannelId, String languageId) {
        return shelves.products(words, salesChannelId, languageId);
    }

    @Override
    public Optional<PromotionCode> promotionCode(String code) {
        return shelves.code(code);
    }

    @Override
    public Map<String, JsonValue> settings(String domain, Optional<String> salesChannelId) {
        String channel = salesChannelId.map(ShopWrites::id).orElse(null);
        return new LinkedHashMap<>(
                calls.ask((rest, bearer) -> rest.settings(bearer, domain, channel, true)));
    }

    @Override
    public void changeSettings(Map<String, JsonValue> values, Optional<String> salesChannelId) {
        writes.changeSettings(values, salesChannelId);
    }

    @Override
    public List<Promotion> promotions() {
        return search.all("promotion", null).stream().map(ShelfRows::promotion).toList();
    }

    @Override
    public void addIndividualCode(String promotionId, String code) {
        writes.addIndividualCode(promotionId, code);
    }

    @Override
    public List<ShippingMethod> shippingMethods(String languageId) {
        return search.all("shipping-method", languageId).stream().map(ShelfRows::shipping).toList();
    }

    @Override
    public Optional<LegalPage> legalPage(
            LegalPage.Kind kind, Optional<String> salesChannelId, String languageId) {
        String domain = "core.basicInformation";
        Row settings =
                new Row(
                        Json.createObjectBuilder(
                                        Map.<String, Object>copyOf(
                                                settings(domain, salesChannelId)))
                                .build());
        return settings.maybe(domain + "." + kind.key())
                .filter(Criteria::isId)
                .flatMap(page -> shelves.legalPage(kind, page, languageId));
    }

    @Override
    public List<CmsPage> cmsPages(String languageId) {
        return shelves.cmsPages(languageId);
    }

    @Override
    public String transition(String transactionId, String action) {
        return writes.moved("order_transaction", transactionId, action);
    }

    @Override
    public String transitionOrder(String orderId, String action) {
        return writes.moved("order", orderId, action);
    }

    @Override
    public void orderFields(String orderId, JsonObject fields) {
        writes.change("order", orderId, fields);
    }

    @Override
    public void transactionFields(String transactionId, JsonObject fields) {
        writes.change("order-transaction", transactionId, fields);
    }

    @Override
    public void tell(Notice notice) {
        writes.tell(notice);
    }

    private List<Row> named(String entity, String languageId, Collection<String> ids) {
        List<String> some = ids.stream().filter(Criteria::isId).distinct().toList();
        List<Row> found = new ArrayList<>();
        for (int from = 0; from < some.size(); from += Criteria.MOST) {
            List<String> next = some.subList(from, Math.min(some.size(), from + Criteria.MOST));
            found.addAll(search.rows(entity, languageId, new Criteria().ids(next)));
        }
        return found;
    }

    private Optional<Row> one(String entity, String id, String... associations) {
        if (!Criteria.isId(id)) {
            return Optional.empty();
        }
        return search.rows(entity, new Criteria().ids(List.of(id)).with(associations)).stream()
                .filter(row -> row.text("id").equals(id))
                .findFirst();
    }
}
