package dev.stripechat.architecture.planted.payment.stripe;

import jakarta.ws.rs.core.UriInfo;

/** Planted nothing: the webhook speaks HTTP. */
public record WebhookResource(UriInfo uri) {}
