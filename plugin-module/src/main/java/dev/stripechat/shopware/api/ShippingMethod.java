package dev.stripechat.shopware.api;

/** A way to ship. */
public record ShippingMethod(String id, String name, boolean active) {}
