package dev.stripechat.runtime.sockets;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.web.Depth;
import dev.stripechat.runtime.web.StrictJson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import java.util.Arrays;

/** Reads a frame as one of the records of a sealed interface, strictly. */
@Dependent
public class FrameReader {

    private final StrictJson json;

    @Inject
    public FrameReader(StrictJson json) {
        this.json = json;
    }

    /**
     * Reads it.
     *
     * @throws Refusal invalid ({@code bad_frame}), when it is no JSON, of no known type, or has a field it should not
     */
    public <F> F read(Class<F> kinds, String text) {
        if (Depth.isTooDeep(text)) {
            throw bad("The frame is nested too deeply.");
        }
        try {
            String type = type(text);
            Class<?> kind =
                    Arrays.stream(kinds.getPermittedSubclasses())
                            .filter(k -> k.getAnnotation(FrameType.class).value().equals(type))
                            .findAny()
                            .orElseThrow(() -> bad("There is no frame of this type."));
            return kinds.cast(json.jsonb().fromJson(text, kind));
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException wrong) {
            // not only JSON's own exceptions: Parsson says with a bare one that the nesting is too
            // deep
            throw bad("The frame is not the JSON that is expected here.");
        }
    }

    /** Not by a JSON pointer: to make one, the provider of JSON is looked for in every jar. */
    private static String type(String text) {
        return StrictJson.object(text).get("type") instanceof JsonString type
                ? type.getString()
                : "";
    }

    private static Refusal bad(String sentence) {
        return Refusal.invalid("bad_frame", sentence);
    }
}
