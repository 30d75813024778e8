package dev.stripechat.architecture.planted.payment;

/** Planted: money with a fraction. */
public record Price(double amount) {}
