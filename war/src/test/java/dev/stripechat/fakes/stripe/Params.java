package dev.stripechat.fakes.stripe;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The parameters of one request. */
record Params(JsonObject tree) {

    static Params none() {
        return new Params(new JsonObject());
    }

    boolean has(String name) {
        return tree.has(name);
    }

    /** A text that says something: an empty one asks to take the field away. */
    Optional<String> text(String name) {
        return Optional.ofNullable(tree.get(name))
                .map(value -> scalar(value, name))
                .filter(text -> !text.isEmpty());
    }

    String needed(String name) {
        return text(name).orElseThrow(() -> Refusal.missing(name));
    }

    Optional<Long> number(String name) {
        return text(name).map(text -> whole(text, name));
    }

    boolean flag(String name) {
        return text(name).map(Boolean::parseBoolean).orElse(false);
    }

    Optional<Params> group(String name) {
        return Optional.ofNullable(tree.get(name))
                .filter(JsonElement::isJsonObject)
                .map(JsonElement::getAsJsonObject)
                .map(Params::new);
    }

    List<String> list(String name) {
        return group(name).stream()
                .flatMap(group -> group.tree.entrySet().stream())
                .map(entry -> scalar(entry.getValue(), name))
                .collect(Collectors.toList());
    }

    /** Refuses what the stand-in would otherwise silently ignore. */
    void plays(Set<String> names) {
        tree.keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(
                        name -> {
                            throw Refusal.notPlayed(name);
                        });
    }

    private static long whole(String text, String name) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("Invalid integer: " + text)
                    .code("parameter_invalid_integer")
                    .param(name);
        }
    }

    private static String scalar(JsonElement value, String name) {
        if (!value.isJsonPrimitive()) {
            throw Refusal.invalid("Invalid string: " + value).param(name);
        }
        return value.getAsString();
    }
}
