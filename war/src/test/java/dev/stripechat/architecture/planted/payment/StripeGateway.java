package dev.stripechat.architecture.planted.payment;

/** Planted: the way to another company. */
public interface StripeGateway {}
