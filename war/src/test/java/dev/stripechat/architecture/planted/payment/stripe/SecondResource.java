package dev.stripechat.architecture.planted.payment.stripe;

import jakarta.ws.rs.core.UriInfo;

/** Planted: HTTP in the door to Stripe, but not in its webhook. */
public record SecondResource(UriInfo uri) {}
