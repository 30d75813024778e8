package dev.stripechat.shopware.api;

/**
 * How long a delivery takes.
 *
 * @param unit {@code hour}, {@code day}, {@code week}, {@code month}, {@code year}
 */
public record DeliveryTime(int min, int max, String unit) {}
