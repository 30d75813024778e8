package dev.stripechat.shopware.api;

import java.time.Instant;
import java.util.Optional;

/** A discount that the shop's owner has made; ours are only codes for it. */
public record Promotion(
        String id,
        String name,
        boolean active,
        boolean takesIndividualCodes,
        Optional<Instant> validFrom,
        Optional<Instant> validUntil) {}
