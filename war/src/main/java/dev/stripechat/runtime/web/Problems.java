package dev.stripechat.runtime.web;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.database.DatabaseAway;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where a failure becomes an answer. While the database is away it is 503: nothing was done, or what was
 * done is found again by its id, so that the same may be asked again. What we did not foresee is 500 with an id and no
 * detail.
 */
@Provider
public class Problems implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @Override
    public Response toResponse(Throwable failure) {
        Optional<Refusal> refusal = cause(failure, Refusal.class);
        if (refusal.isPresent()) {
            return Problem.of(refusal.get());
        }
        if (cause(failure, JsonbException.class).isPresent()
                || cause(failure, JsonException.class).isPresent()) {
            return BadJson.problem(failure);
        }
        if (failure instanceof WebApplicationException web) {
            int status = web.getResponse().getStatus();
            return Problem.of(status, "http_" + status, "The request cannot be served like this.");
        }
        if (DatabaseAway.isBehind(failure)) {
            LOG.warn("a request could not be served: the database is away");
            return Problem.of(
                    Refusal.unavailable("database_away", "Not possible just now; try again."));
        }
        String id = UUID.randomUUID().toString();
        LOG.error("failure {}", id, failure);
        return Problem.of(
                500,
                "failure",
                "Something went wrong on our side; its id in the log is " + id + ".");
    }

    static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return Optional.of(type.cast(t));
            }
        }
        return Optional.empty();
    }
}
