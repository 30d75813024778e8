package dev.stripechat.shopware.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Reads what a shop answered: the body when it went well, else the failure that it means. */
final class Verdict {

    private static final int TOO_LONG_WAITED = 408;
    private static final int TOO_MANY = 429;
    private static final int FORBIDDEN = 403;
    private static final int LONGEST_TEXT = 300;
    private static final Duration LONGEST_WAIT = Duration.ofHours(4);

    private final Clock clock;

    Verdict(Clock clock) {
        this.clock = clock;
    }

    /** The map in the body, an empty one for no body or PHP's empty list. */
    JsonObject body(Response response) {
        byte[] bytes = response.readEntity(byte[].class);
        if (response.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
            throw failure(response, bytes);
        }
        if (bytes.length == 0) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        JsonStructure read =
                parsed(new ByteArrayInputStream(bytes))
                        .orElseThrow(() -> new ShopSilent("no JSON", Optional.empty()));
        return read instanceof JsonObject map ? map : JsonValue.EMPTY_JSON_OBJECT;
    }

    /** What the shop's clock said. */
    Optional<Instant> date(Response response) {
        return date(response.getHeaderString("Date"));
    }

    private ShopFailure failure(Response response, byte[] bytes) {
        int status = response.getStatus();
        Row error =
                object(bytes)
                        .flatMap(json -> json.rows("errors").stream().findFirst())
                        .orElse(Row.EMPTY);
        if (status == TOO_MANY || status == TOO_LONG_WAITED || status >= 500) {
            return new ShopSilent("the shop said " + status, wait(response, error));
        }
        String detail = cut(error.maybe("detail").orElse(error.text("title")));
        List<String> missing = status == FORBIDDEN ? missing(error.text("detail")) : List.of();
        return missing.isEmpty()
                ? new ShopRefused(status, cut(error.text("code")), detail)
                : new PrivilegesMissing(detail, missing);
    }

    /** Shopware writes JSON into the text of this error. */
    private static List<String> missing(String detail) {
        return object(detail.getBytes(StandardCharsets.UTF_8))
                .map(said -> said.texts("missingPrivileges"))
                .orElse(List.of());
    }

    /** Shopware's own limits say the seconds in the error alone. */
    private Optional<Duration> wait(Response response, Row error) {
        Optional<String> said =
                Optional.ofNullable(response.getHeaderString("Retry-After"))
                        .or(() -> error.row("meta").row("parameters").maybe("seconds"));
        return said.flatMap(this::wait)
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
                .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }

    private Optional<Duration> wait(String said) {
        return said.matches("\\d{1,7}")
                ? Optional.of(Duration.ofSeconds(Long.parseLong(said)))
                : date(said).map(then -> Duration.between(clock.instant(), then));
    }

    private static Optional<Instant> date(String header) {
        try {
            return Optional.ofNullable(header)
                    .map(h -> ZonedDateTime.parse(h, DateTimeFormatter.RFC_1123_DATE_TIME))
                    .map(ZonedDateTime::toInstant);
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    private static Optional<Row> object(byte[] bytes) {
        return parsed(new ByteArrayInputStream(bytes))
                .filter(JsonObject.class::isInstance)
                .map(json -> new Row(json.asJsonObject()));
    }

    private static Optional<JsonStructure> parsed(InputStream bytes) {
        try (JsonReader reader = Json.createReader(bytes)) {
            return Optional.of(reader.read());
        } catch (RuntimeException garbage) {
            // what is nested too deeply is no JsonException to the parser
            return Optional.empty();
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}
