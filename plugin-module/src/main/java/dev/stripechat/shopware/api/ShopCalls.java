package dev.stripechat.shopware.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Calls to one shop: with a token, again with a new one when the first was too old, and with every failure told apart. */
final class ShopCalls implements AutoCloseable {

    private static final int UNAUTHORIZED = 401;
    private static final int BAD_REQUEST = 400;

    private final ShopAccess access;
    private final ShopwareRest rest;
    private final Clock clock;
    private final Verdict verdict;
    private final Tokens tokens;

    ShopCalls(ShopAccess access, ShopwareRest rest, Clock clock) {
        this.access = access;
        this.rest = rest;
        this.clock = clock;
        verdict = new Verdict(clock);
        tokens = new Tokens(clock, this::token);
    }

    /** A body and the time on the shop's clock. */
    record Answer(JsonObject json, Optional<Instant> date) {}

    URI address() {
        return access.shop();
    }

    JsonObject ask(BiFunction<ShopwareRest, String, Response> call) {
        return answer(call).json();
    }

    Answer answer(BiFunction<ShopwareRest, String, Response> call) {
        String bearer = tokens.bearer();
        Optional<Answer> first = tried(call, bearer);
        if (first.isPresent()) {
            return first.get();
        }
        tokens.discard(bearer);
        String fresh = tokens.bearer();
        return tried(call, fresh)
                .orElseThrow(
                        () -> {
                            tokens.discard(fresh);
                            return new KeysRefused(access);
                        });
    }

    @Override
    public void close() {
        rest.close();
    }

    /** Nothing when the token was not taken. */
    private Optional<Answer> tried(BiFunction<ShopwareRest, String, Response> call, String bearer) {
        return sent(
                () -> call.apply(rest, "Bearer " + bearer),
                response ->
                        response.getStatus() == UNAUTHORIZED
                                ? Optional.empty()
                                : Optional.of(
                                        new Answer(
                                                verdict.body(response), verdict.date(response))));
    }

    private Tokens.Token token() {
        String body =
                Json.createObjectBuilder()
                        .add("grant_type", "client_credentials")
                        .add("client_id", access.keyId())
                        .add("client_secret", access.keySecret())
                        .build()
                        .toString();
        return sent(() -> rest.token(body), this::token);
    }

    private Tokens.Token token(Response response) {
        if (response.getStatus() == UNAUTHORIZED || response.getStatus() == BAD_REQUEST) {
            throw new KeysRefused(access);
        }
        Row row = new Row(verdict.body(response));
        String bearer =
                row.maybe("access_token")
                        .filter(token -> token.matches("[\\x21-\\x7e]+"))
                        .orElseThrow(() -> new ShopSilent("no token", Optional.empty()));
        return new Tokens.Token(bearer, clock.instant().plusSeconds(row.whole("expires_in")));
    }

    private <T> T sent(Supplier<Response> call, Function<Response, T> read) {
        try (Response response = call.get()) {
            return read.apply(response);
        } catch (ProcessingException | WebApplicationException e) {
            throw cause(e);
        } catch (IllegalStateException closed) {
            throw new ShopSilent("its keys were forgotten meanwhile", Optional.empty());
        }
    }

    private static ShopFailure cause(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ShopFailure failure) {
                return failure;
            }
        }
        Throwable deepest = e.getCause() == null ? e : e.getCause();
        return new ShopSilent(deepest.getClass().getSimpleName(), Optional.empty());
    }
}
