package dev.stripechat.fakeshop.shopware;

import com.google.gson.JsonObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Just so much Twig as the app's template is written in; at anything else it fails. The template may extend the storefront's base
 * and fill the one block that is stable from 6.6 on.
 */
final class Twig {

    private static final Pattern PART =
            Pattern.compile("(?s)\\{#.*?#}|\\{\\{-?(.*?)-?}}|\\{%-?\\s*(\\w+)(.*?)-?%}");
    private static final String BASE = "'@Storefront/storefront/base.html.twig'";
    private static final String BLOCK = "base_body_script";

    private final JsonObject variables;
    private final Map<String, UnaryOperator<String>> functions;
    private final StringBuilder page = new StringBuilder();
    private final Deque<Branch> branches = new ArrayDeque<>();
    private boolean isInBlock;
    private boolean isExtending;

    private Twig(JsonObject variables, Map<String, UnaryOperator<String>> functions) {
        this.variables = variables.deepCopy();
        this.functions = functions;
    }

    /** One {@code if}: whether its lines are shown, and whether one of its branches was already. */
    private record Branch(boolean isShown, boolean isDone) {}

    /** What the template puts at the end of a page's body. */
    static String blockOf(
            String template, JsonObject variables, Map<String, UnaryOperator<String>> functions) {
        return new Twig(variables, functions).run(template);
    }

    private String run(String template) {
        Matcher part = PART.matcher(template);
        int end = 0;
        while (part.find()) {
            text(template.substring(end, part.start()));
            end = part.end();
            if (part.group(1) != null) {
                print(part.group(1));
            } else if (part.group(2) != null) {
                tag(part.group(2), part.group(3).strip());
            }
        }
        text(template.substring(end));
        if (!isExtending || isInBlock || !branches.isEmpty()) {
            throw TwigTokens.unknown("a template without sw_extends, or not closed");
        }
        return page.toString();
    }

    private boolean isShown() {
        return branches.stream().allMatch(Branch::isShown);
    }

    private void text(String text) {
        if (text.contains("{%") || text.contains("{{")) {
            throw TwigTokens.unknown(text.strip());
        }
        if (!isInBlock && !text.isBlank()) {
            throw TwigTokens.unknown("text outside of a block: " + text.strip());
        }
        if (isInBlock && isShown()) {
            page.append(text);
        }
    }

    private void print(String expression) {
        if (!isInBlock) {
            throw TwigTokens.unknown("output outside of a block");
        }
        if (isShown()) {
            page.append(expression(expression).text());
        }
    }

    private void tag(String name, String rest) {
        switch (name) {
            case "sw_extends" -> extend(rest);
            case "block" -> open(rest);
            case "endblock" -> isInBlock = false;
            case "set" -> set(rest);
            case "if" -> branch(isShown() && expression(rest).isTrue());
            case "elseif" -> next(rest);
            case "else" -> next("true");
            case "endif" -> branches.pop();
            default -> throw TwigTokens.unknown("tag " + name);
        }
    }

    private void extend(String rest) {
        if (!rest.equals(BASE) || isExtending) {
            throw TwigTokens.unknown("sw_extends " + rest);
        }
        isExtending = true;
    }

    private void open(String name) {
        if (!name.equals(BLOCK) || isInBlock || !isExtending) {
            throw TwigTokens.unknown("block " + name);
        }
        isInBlock = true;
    }

    private void set(String rest) {
        String[] pair = rest.split("=", 2);
        if (pair.length != 2 || !pair[0].strip().matches("[A-Za-z_]\\w*")) {
            throw TwigTokens.unknown("set " + rest);
        }
        if (isShown()) {
            variables.add(pair[0].strip(), expression(pair[1]).value());
        }
    }

    private void branch(boolean isTrue) {
        branches.push(new Branch(isTrue, isTrue));
    }

    private void next(String condition) {
        Branch before = branches.pop();
        boolean isTrue = !before.isDone() && isShown() && expression(condition).isTrue();
        branches.push(new Branch(isTrue, before.isDone() || isTrue));
    }

    private TwigExpression expression(String source) {
        return new TwigExpression(source, variables, functions);
    }
}
