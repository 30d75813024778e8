package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What shops offer, in memory. */
public final class InMemoryCatalogue implements Catalogue {

    private final Map<Aisle, Offers> offers = new HashMap<>();
    private final Map<Aisle, List<ProductFacts>> products = new HashMap<>();
    private final Map<String, CodeFacts> codes = new HashMap<>();
    private final Map<String, SeenOrder> orders = new LinkedHashMap<>();
    private final List<String> asked = new ArrayList<>();
    private Optional<ShopUnread.Why> trouble = Optional.empty();

    public void offers(Aisle aisle, Offers all) {
        offers.put(aisle, all);
    }

    public void sells(Aisle aisle, ProductFacts product) {
        products.computeIfAbsent(aisle, first -> new ArrayList<>()).add(product);
    }

    public void knows(String code, CodeFacts facts) {
        codes.put(code, facts);
    }

    public void knows(SeenOrder order) {
        orders.put(order.id(), order);
    }

    /** From now on it gives no answer, for that reason; none: it does again. */
    public void isSilent(Optional<ShopUnread.Why> why) {
        trouble = why;
    }

    /** Codes and orders that it was asked for. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Optional<Offers> offers(Aisle aisle) {
        answers();
        return Optional.ofNullable(offers.get(aisle));
    }

    @Override
    public List<ProductFacts> products(Aisle aisle, List<String> words) {
        answers();
        return products.getOrDefault(aisle, List.of()).stream()
                .filter(product -> words.stream().anyMatch(word -> isIn(product, word)))
                .toList();
    }

    private static boolean isIn(ProductFacts product, String word) {
        return product.name().toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }

    @Override
    public Optional<CodeFacts> code(Aisle aisle, String code, Optional<String> customer) {
        answers();
        asked.add(code);
        return Optional.ofNullable(codes.get(code));
    }

    @Override
    public List<SeenOrder> orders(ShopId shop, List<String> orderIds) {
        answers();
        asked.addAll(orderIds);
        return orderIds.stream()
                .flatMap(id -> Optional.ofNullable(orders.get(id)).stream())
                .toList();
    }

    private void answers() {
        trouble.ifPresent(
                why -> {
                    throw new ShopUnread(why, "in memory", Optional.empty());
                });
    }
}
