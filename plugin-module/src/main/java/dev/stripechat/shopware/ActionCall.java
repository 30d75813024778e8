package dev.stripechat.shopware;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody in the shop's administration has pressed one of our buttons.
 *
 * @param source who says so
 * @param entity what the rows are, such as {@code order}
 * @param ids of the rows it was pressed for
 * @param action the name of the button
 * @param reference of this press
 * @param language such as {@code de-DE} or the id of a language
 * @param sentAt by the shop's clock
 */
public record ActionCall(
        Source source,
        String entity,
        List<String> ids,
        String action,
        Optional<String> reference,
        Optional<String> language,
        Instant sentAt) {

    /** Reads the body of a press; nothing is proved by that. */
    public static ActionCall of(byte[] body) {
        Fields fields = Fields.of(body);
        Fields data = fields.object("data");
        Fields meta = fields.object("meta");
        return new ActionCall(
                Source.of(fields),
                data.text("entity"),
                data.textList("ids"),
                data.text("action"),
                meta.textIfAny("reference"),
                meta.textIfAny("language"),
                meta.moment("timestamp"));
    }
}
