package dev.stripechat.architecture;

import dev.stripechat.architecture.Sources.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How the database is asked. The text of a class is read with every string in it emptied. */
final class QueryRules {

    private static final Pattern STRING =
            Pattern.compile(
                    "(?s)\"\"\".*?\"\"\"|\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|'(?:\\\\.|[^'\\\\])'");
    private static final Pattern QUERY = Pattern.compile("\\bcreate(?:Native)?Query\\(");
    private static final Pattern METHOD =
            Pattern.compile("(?m)^ +([\\w<>\\[\\],.? ]+) (\\w+)\\(([^()]*)\\)[^;{}()]*\\{");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final String EMPTY = "\"\"";

    private QueryRules() {}

    /**
     * Queries are written down: literals and constants, put together at most by a private method that is fed with
     * literals. What comes from outside is a parameter of the query.
     */
    static Rule queriesAreWrittenDown() {
        return house ->
                Sources.below(house.rootFolder(), ".java").stream()
                        .flatMap(QueryRules::puttingTogether)
                        .toList();
    }

    private static Stream<String> puttingTogether(Source source) {
        String code = STRING.matcher(source.withoutComments()).replaceAll(EMPTY);
        return QUERY.matcher(code)
                .results()
                .filter(query -> !isWrittenDown(code, query))
                .map(
                        query ->
                                source.file()
                                        + " puts a query together of what may come from outside");
    }

    private static boolean isWrittenDown(String code, MatchResult query) {
        return words(arguments(code, query.end()).get(0))
                .allMatch(
                        word ->
                                isFixed(code, word)
                                        || isFedWithLiterals(code, query.start(), word));
    }

    private static Stream<String> words(String expression) {
        return Stream.of(expression.split("\\+", -1)).map(String::strip);
    }

    private static boolean isFixed(String code, String word) {
        return word.equals(EMPTY) || CONSTANT.matcher(word).matches() && isConstant(code, word);
    }

    private static boolean isConstant(String code, String name) {
        Matcher constant =
                Pattern.compile("static final String " + name + "\\s*=([^;]*);").matcher(code);
        return constant.find() && words(constant.group(1)).allMatch(EMPTY::equals);
    }

    /** A parameter of the private method around the query, for which all callers give literals. */
    private static boolean isFedWithLiterals(String code, int query, String word) {
        List<MatchResult> before =
                METHOD.matcher(code).results().filter(method -> method.start() < query).toList();
        if (before.isEmpty()) {
            return false;
        }
        MatchResult method = before.get(before.size() - 1);
        List<String> parameters = Stream.of(method.group(3).split(",")).map(String::strip).toList();
        int position = parameters.indexOf("String " + word);
        return position >= 0
                && method.group(1).startsWith("private ")
                && !code.substring(method.end(), query).matches("(?s).*\\b" + word + "\\s*\\+?=.*")
                && !code.contains("::" + method.group(2))
                && calls(code, method)
                        .filter(arguments -> arguments.size() == parameters.size())
                        .allMatch(
                                arguments ->
                                        words(arguments.get(position))
                                                .allMatch(part -> isFixed(code, part)));
    }

    private static Stream<List<String>> calls(String code, MatchResult method) {
        return Pattern.compile("\\b" + method.group(2) + "\\(")
                .matcher(code)
                .results()
                .filter(call -> call.end() != method.start(3))
                .map(call -> arguments(code, call.end()));
    }

    /** The arguments that begin there, up to the bracket that ends them. */
    private static List<String> arguments(String code, int start) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int begin = start;
        int at = start;
        for (; depth >= 0; at++) {
            char sign = code.charAt(at);
            if (sign == '(' || sign == '{') {
                depth++;
            } else if (sign == ')' || sign == '}') {
                depth--;
            } else if (sign == ',' && depth == 0) {
                arguments.add(code.substring(begin, at).strip());
                begin = at + 1;
            }
        }
        arguments.add(code.substring(begin, at - 1).strip());
        return arguments;
    }
}
