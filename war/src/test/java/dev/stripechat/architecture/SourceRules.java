package dev.stripechat.architecture;

import dev.stripechat.architecture.Sources.Source;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What only the text of a class tells. */
final class SourceRules {

    private static final Pattern NULL_RESULT =
            Pattern.compile("return null\\b|-> *null\\b|return\\b[^;]*[?:]\\s*null\\s*[:;)]");
    private static final Pattern TYPE =
            Pattern.compile(
                    "(?m)^((?:public |abstract |final |sealed |non-sealed )*)"
                            + "(class|interface|record|enum|@interface) \\w+");
    private static final List<String> CONTRACT =
            List.of("promise:", "verbs:", "owns:", "never:", "may be called by:");

    private SourceRules() {}

    /** Nothing is an Optional or an empty list, never null. {@code Map.compute} alone asks for it. */
    static Rule nothingIsNotNull() {
        return house ->
                java(house).stream()
                        .filter(source -> NULL_RESULT.matcher(withoutMaps(source)).find())
                        .map(source -> source.file() + " gives null back")
                        .toList();
    }

    private static String withoutMaps(Source source) {
        return source.withoutComments().replaceAll("(?s)\\.compute(IfPresent)?\\(.*?}\\);", "");
    }

    /** Ports, and what the root of a room shows to others, are explained. */
    static Rule publicRootTypesAreExplained() {
        return house ->
                java(house).stream()
                        .filter(source -> isRoot(house, source))
                        .filter(SourceRules::isShownUnexplained)
                        .map(source -> source.file() + " has no Javadoc")
                        .toList();
    }

    private static boolean isRoot(House house, Source source) {
        return house.classes().stream()
                .filter(type -> type.getPackageName().equals(source.packageName(house)))
                .anyMatch(house.rooms()::isRoot);
    }

    private static boolean isShownUnexplained(Source source) {
        Matcher type = TYPE.matcher(source.text());
        return type.find()
                && (type.group(1).contains("public ") || type.group(2).equals("interface"))
                && !source.text().substring(0, type.start()).contains("/**");
    }

    /** Every package says what it is for, and that nothing in it is null unless it says so. */
    static Rule everyPackageIsExplained() {
        return house -> {
            Collection<String> explained =
                    infos(house)
                            .filter(info -> info.text().contains("/**"))
                            .filter(
                                    info ->
                                            info.text().contains("@NullMarked")
                                                    || info.text()
                                                            .contains("annotations.NullMarked"))
                            .map(info -> info.packageName(house))
                            .collect(Collectors.toSet());
            return java(house).stream()
                    .map(source -> source.packageName(house))
                    .distinct()
                    .filter(name -> !explained.contains(name))
                    .map(name -> name + " has no package-info, or no words in it")
                    .toList();
        };
    }

    /** Every room states its contract: promise, verbs, what it owns, what it never does, who may call it. */
    static Rule everyRoomStatesItsContract() {
        return house ->
                rooms(house)
                        .filter(room -> infos(house).noneMatch(states(house, room)))
                        .map(room -> room + " does not state its contract")
                        .toList();
    }

    private static Stream<String> rooms(House house) {
        return house.classes().stream()
                .flatMap(type -> house.rooms().of(type).stream())
                .distinct()
                .map(room -> house.rooms().root() + "." + room);
    }

    private static Predicate<Source> states(House house, String room) {
        return info ->
                info.packageName(house).equals(room)
                        && CONTRACT.stream().allMatch(plain(info)::contains);
    }

    private static String plain(Source info) {
        return info.text().replaceAll("\\s*\\n \\* *", " ").toLowerCase(Locale.ROOT);
    }

    private static Stream<Source> infos(House house) {
        return java(house).stream().filter(source -> source.name().equals("package-info.java"));
    }

    private static List<Source> java(House house) {
        return Sources.below(house.rootFolder(), ".java");
    }
}
