package dev.stripechat.architecture.planted.kernel;

/** Planted nothing: a word. */
public record ShopName(String value) {}
