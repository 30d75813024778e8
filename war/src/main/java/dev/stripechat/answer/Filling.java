package dev.stripechat.answer;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts values in the place of variables. An answer that misses one is no answer. */
public final class Filling {

    /** What is known at the moment of the answer, without anybody having put it. */
    public static final Set<String> KNOWN = Set.of("shop_name", "channel_name");

    private static final String NAME = "[a-z][a-z0-9_]{0,39}";
    private static final Pattern VARIABLE = Pattern.compile("\\{(" + NAME + ")}");

    private final Map<String, String> values;

    /**
     * @param values the shop's own and what is known at the moment, by the names of variables
     */
    public Filling(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** The answer as it is said; nothing, if a variable has no value. */
    public Optional<String> filled(String answer) {
        return values.keySet().containsAll(names(answer))
                ? Optional.of(
                        VARIABLE.matcher(answer)
                                .replaceAll(found -> Matcher.quoteReplacement(value(found))))
                : Optional.empty();
    }

    private String value(MatchResult variable) {
        return values.getOrDefault(variable.group(1), "");
    }

    /** The variables of an answer in the order in which they come. */
    public static Set<String> names(String answer) {
        return VARIABLE.matcher(answer)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static boolean isName(String name) {
        return name.matches(NAME);
    }

    /** Whether every brace is one of a variable. */
    static boolean isWellWritten(String answer) {
        String rest = VARIABLE.matcher(answer).replaceAll("");
        return rest.indexOf('{') < 0 && rest.indexOf('}') < 0;
    }
}
