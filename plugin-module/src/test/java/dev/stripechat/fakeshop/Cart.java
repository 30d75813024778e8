package dev.stripechat.fakeshop;

import java.util.EnumMap;
import java.util.Map;

/** How many of which product; every amount is computed from it, in cents. */
record Cart(Map<Product, Integer> items) {

    static final String CURRENCY = "eur";
    static final int MOST = 9;

    private static final long SHIPPING = 299;

    Cart {
        items = Map.copyOf(items);
    }

    static Cart empty() {
        return new Cart(Map.of());
    }

    /** This cart with so many of a product, between none and {@link #MOST}. */
    Cart with(Product product, int quantity) {
        Map<Product, Integer> changed = new EnumMap<>(Product.class);
        changed.putAll(items);
        changed.put(product, Math.min(quantity, MOST));
        changed.values().removeIf(count -> count <= 0);
        return new Cart(changed);
    }

    int quantity(Product product) {
        return items.getOrDefault(product, 0);
    }

    int count() {
        return items.values().stream().mapToInt(Integer::intValue).sum();
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    long amount(Product product) {
        return product.price() * quantity(product);
    }

    long shipping() {
        return isEmpty() ? 0 : SHIPPING;
    }

    long total() {
        return items.keySet().stream().mapToLong(this::amount).sum() + shipping();
    }
}
