package dev.stripechat.runtime.web;

import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.core.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells an unknown field from other bad JSON. The binding says which field only in the text of its exception. */
final class BadJson {

    private static final Pattern UNKNOWN =
            Pattern.compile("property (\\w{1,40}) can not be mapped");

    private BadJson() {}

    static Response problem(Throwable failure) {
        String text =
                Problems.cause(failure, JsonbException.class).map(Throwable::getMessage).orElse("");
        Matcher field = UNKNOWN.matcher(text);
        return field.find()
                ? Problem.of(
                        400, "unknown_field", "There is no field \"" + field.group(1) + "\" here.")
                : Problem.of(400, "bad_json", "The body is not the JSON that is expected here.");
    }
}
