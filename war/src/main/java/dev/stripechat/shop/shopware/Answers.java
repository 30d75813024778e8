package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.database.DatabaseAway;
import dev.stripechat.runtime.metrics.Tally;
import dev.stripechat.shopware.ProtocolRefused;
import dev.stripechat.shopware.SignedAnswer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a shop is answered when something is refused, in the form that it reads: 4xx says that nothing has changed here, 5xx that
 * nobody knows, and a shop acts on the difference.
 */
@Dependent
class Answers {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
    private static final int UNAVAILABLE = 503;
    private static final String SOON = "5";

    private final Tally tally;

    @Inject
    Answers(Tally tally) {
        this.tally = tally;
    }

    /**
     * Does it, and answers.
     *
     * @param what for the log and the count, like {@code registration}
     */
    Response to(String what, Told told, Supplier<Response> work) {
        try {
            return work.get();
        } catch (ProtocolRefused refused) {
            tally.count("shopware_" + what, "refused");
            LOG.warn("{} refused: {}", what, refused.getMessage());
            return json(refused.status(), refused.json(told.locale().orElse("en")));
        } catch (Refusal refusal) {
            tally.count("shopware_" + what, refusal.code());
            LOG.warn("{} refused: {}", what, refusal.getMessage());
            return refusal(refusal);
        } catch (RuntimeException unknown) {
            tally.count("shopware_" + what, "failed");
            if (DatabaseAway.isBehind(unknown)) {
                LOG.warn("{} comes again: the database is away", what);
            } else {
                LOG.error("{} failed", what, unknown);
            }
            return later("Not possible just now; try again.");
        }
    }

    private static Response refusal(Refusal refusal) {
        return switch (refusal.kind()) {
            case NOT_SIGNED_IN -> json(401, error(refusal.getMessage()));
            case INVALID -> json(400, error(refusal.getMessage()));
            default -> later(refusal.getMessage());
        };
    }

    private static Response later(String sentence) {
        return Response.fromResponse(json(UNAVAILABLE, error(sentence)))
                .header("Retry-After", SOON)
                .build();
    }

    static Response json(int status, String body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-store")
                .entity(body)
                .build();
    }

    /** Byte for byte what was signed. */
    static Response signed(SignedAnswer answer) {
        return Response.ok(new String(answer.body(), StandardCharsets.UTF_8))
                .type(MediaType.APPLICATION_JSON)
                .header(SignedAnswer.HEADER, answer.signature())
                .header("Cache-Control", "no-store")
                .build();
    }

    private static String error(String sentence) {
        return Json.createObjectBuilder().add("error", sentence).build().toString();
    }
}
