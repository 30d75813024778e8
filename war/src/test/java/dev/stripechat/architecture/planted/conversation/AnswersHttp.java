package dev.stripechat.architecture.planted.conversation;

import jakarta.ws.rs.core.Response;

/** Planted: a root that speaks HTTP. */
public record AnswersHttp(Response response) {}
