package dev.stripechat.fakeshop.shopware;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What a Twig expression says about these variables. It knows what the app's template needs and fails at anything else; a variable
 * that is not there fails too, unless {@code ??} follows.
 */
final class TwigExpression {

    private final TwigTokens tokens;
    private final JsonObject variables;
    private final Map<String, UnaryOperator<String>> functions;
    private boolean isEscaped;

    TwigExpression(
            String source, JsonObject variables, Map<String, UnaryOperator<String>> functions) {
        this.tokens = new TwigTokens(source);
        this.variables = variables;
        this.functions = functions;
    }

    JsonElement value() {
        JsonElement value = choice();
        tokens.mustEnd();
        return value;
    }

    boolean isTrue() {
        return TwigValue.truth(value());
    }

    /** As it stands in the page: escaped as HTML, unless the expression has escaped it itself. */
    String text() {
        String text = TwigValue.plain(value());
        return isEscaped ? text : Html.escaped(text);
    }

    private JsonElement choice() {
        JsonElement condition = either();
        if (!tokens.takes("?")) {
            return condition;
        }
        JsonElement yes = choice();
        tokens.must(":");
        JsonElement no = choice();
        return TwigValue.truth(condition) ? yes : no;
    }

    private JsonElement either() {
        JsonElement left = both();
        while (tokens.takes("or")) {
            boolean right = TwigValue.truth(both());
            left = new JsonPrimitive(TwigValue.truth(left) || right);
        }
        return left;
    }

    private JsonElement both() {
        JsonElement left = comparison();
        while (tokens.takes("and")) {
            boolean right = TwigValue.truth(comparison());
            left = new JsonPrimitive(TwigValue.truth(left) && right);
        }
        return left;
    }

    private JsonElement comparison() {
        if (tokens.takes("not")) {
            return new JsonPrimitive(!TwigValue.truth(comparison()));
        }
        JsonElement left = fallback();
        if (tokens.takes("==")) {
            return new JsonPrimitive(left.equals(fallback()));
        }
        if (tokens.takes("!=")) {
            return new JsonPrimitive(!left.equals(fallback()));
        }
        if (tokens.takes("not", "in")) {
            return new JsonPrimitive(!fallback().getAsJsonArray().contains(left));
        }
        if (tokens.takes("in")) {
            return new JsonPrimitive(fallback().getAsJsonArray().contains(left));
        }
        if (tokens.takes("is", "not", "null")) {
            return new JsonPrimitive(!left.isJsonNull());
        }
        return tokens.takes("is", "null") ? new JsonPrimitive(left.isJsonNull()) : left;
    }

    private JsonElement fallback() {
        JsonElement value = operand();
        if (!tokens.takes("??")) {
            return TwigValue.present(value);
        }
        JsonElement other = fallback();
        return value.isJsonNull() || TwigValue.isMissing(value) ? other : value;
    }

    private JsonElement operand() {
        JsonElement value = first();
        while (true) {
            if (tokens.takes(".")) {
                value = TwigValue.field(value, tokens.next());
            } else if (tokens.takes("[")) {
                JsonElement key = choice();
                tokens.must("]");
                value = TwigValue.field(value, key.getAsString());
            } else if (tokens.takes("|")) {
                value = filtered(value);
            } else {
                return value;
            }
        }
    }

    private JsonElement first() {
        String word = tokens.next();
        if (word.equals("(")) {
            JsonElement inner = choice();
            tokens.must(")");
            return inner;
        }
        if (word.equals("[")) {
            return list();
        }
        if (word.equals("{")) {
            return map();
        }
        if (word.startsWith("'") || word.startsWith("\"")) {
            return new JsonPrimitive(quoted(word));
        }
        if (word.matches("\\d+")) {
            return new JsonPrimitive(Integer.valueOf(word));
        }
        return named(word);
    }

    private JsonElement named(String word) {
        switch (word) {
            case "true", "false" -> {
                return new JsonPrimitive(word.equals("true"));
            }
            case "null", "none" -> {
                return JsonNull.INSTANCE;
            }
            default -> {}
        }
        if (!word.matches("[A-Za-z_]\\w*")) {
            throw TwigTokens.unknown(word);
        }
        if (!tokens.takes("(")) {
            return variables.has(word) ? variables.get(word) : TwigValue.missing(word);
        }
        if (!functions.containsKey(word)) {
            throw TwigTokens.unknown("function " + word);
        }
        String argument = tokens.takes(")") ? "" : argument();
        return new JsonPrimitive(functions.get(word).apply(argument));
    }

    private String argument() {
        String argument = choice().getAsString();
        tokens.must(")");
        return argument;
    }

    private JsonElement list() {
        JsonArray list = new JsonArray();
        while (!tokens.takes("]")) {
            list.add(choice());
            tokens.takes(",");
        }
        return list;
    }

    private JsonElement map() {
        JsonObject map = new JsonObject();
        while (!tokens.takes("}")) {
            String word = tokens.next();
            tokens.must(":");
            map.add(word.matches("['\"].*") ? quoted(word) : word, choice());
            tokens.takes(",");
        }
        return map;
    }

    private JsonElement filtered(JsonElement value) {
        String filter = tokens.next();
        if (!filter.equals("e") && !filter.equals("escape")) {
            throw TwigTokens.unknown("filter " + filter);
        }
        String kind = tokens.takes("(") ? argument() : "html";
        String text = TwigValue.plain(TwigValue.present(value));
        isEscaped = true;
        return switch (kind) {
            case "html" -> new JsonPrimitive(Html.escaped(text));
            case "html_attr" -> new JsonPrimitive(Html.attribute(text));
            default -> throw TwigTokens.unknown("escape " + kind);
        };
    }

    private static String quoted(String word) {
        return word.substring(1, word.length() - 1).replaceAll("\\\\(.)", "$1");
    }
}
