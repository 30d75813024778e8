package dev.stripechat.fakes.stripe;

import com.google.gson.JsonObject;
import java.util.Optional;

/** What the API was asked, and with which status it answered; 0 when there was no answer. */
public record ApiRequest(
        String method,
        String path,
        Optional<KeyKind> keyKind,
        Optional<String> idempotencyKey,
        JsonObject params,
        int status) {}
