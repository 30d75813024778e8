package dev.stripechat.shop;

import java.util.List;
import java.util.Optional;

/**
 * What a shop tells about itself, as little of it as is needed: ids, nothing about a person.
 *
 * @param id of the order or the customer; empty, where it is about the shop
 * @param keeps whether a shop that takes us out wants its data kept, if it says so
 * @param number the shop's own count of what it tells, if it counts
 * @param version the version of Shopware that it runs, if it says so
 */
public record ShopNews(
        Kind kind,
        String id,
        Optional<Boolean> keeps,
        Optional<Long> number,
        Optional<String> version) {

    /** What it is about. */
    public enum Kind {
        INSTALLED,
        UPDATED,
        ACTIVATED,
        DEACTIVATED,
        DELETED,
        CUSTOMER_DELETED,
        ORDER_TOUCHED,
        STOREFRONT_TOUCHED,
        /** Nothing that anybody here waits for. */
        OTHER
    }

    private static final String SEPARATOR = "\n";
    private static final int PARTS = 5;

    /** Of a customer or an order. */
    public static ShopNews of(Kind kind, String id) {
        return new ShopNews(kind, id, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What is told about one subject is dealt with in order. */
    public String subject() {
        return switch (kind) {
            case CUSTOMER_DELETED -> "customer " + id;
            case ORDER_TOUCHED -> "order " + id;
            case STOREFRONT_TOUCHED -> "storefront";
            case OTHER -> "other";
            default -> "app";
        };
    }

    /** In the form in which it is kept. */
    public String text() {
        return String.join(
                SEPARATOR,
                List.of(
                        kind.name(),
                        id,
                        keeps.map(String::valueOf).orElse(""),
                        number.map(String::valueOf).orElse(""),
                        version.orElse("")));
    }

    /** As it was kept. */
    public static ShopNews kept(String text) {
        String[] parts = text.split(SEPARATOR, PARTS);
        return new ShopNews(
                Kind.valueOf(parts[0]),
                parts[1],
                said(parts[2]).map(Boolean::valueOf),
                said(parts[3]).map(Long::valueOf),
                said(parts[4]));
    }

    private static Optional<String> said(String part) {
        return Optional.of(part).filter(text -> !text.isEmpty());
    }
}
