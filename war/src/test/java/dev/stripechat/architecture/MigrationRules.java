package dev.stripechat.architecture;

import dev.stripechat.architecture.Sources.Source;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How the schema grows. */
final class MigrationRules {

    private static final Pattern NAME =
            Pattern.compile("V(\\d{12})__([a-z]+)_[a-z0-9]+(_[a-z0-9]+)*\\.sql");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuuMMddHHmm").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern TOUCHED =
            Pattern.compile(
                    "(?i)\\b(?:create table|alter table|drop table|insert into|update|delete from|references"
                            + "|index \\w+\\s+on)\\s+(?:if (?:not )?exists\\s+)?(\\w+)");
    private static final Pattern TABLE =
            Pattern.compile(
                    "(?is)\\bcreate table\\s+(?:if not exists\\s+)?(\\w+)\\s*\\((.*?)\\n\\);");
    private static final Set<String> NO_SHOP_OF_ITS_OWN = Set.of("shop_shop", "runtime_task");

    private MigrationRules() {}

    /** The name says when, whose and what: {@code V202611220905__shop_shops_and_their_origins.sql}. */
    static Rule namesSayWhenWhoseAndWhat() {
        return house ->
                migrations(house)
                        .map(Source::name)
                        .filter(name -> !isGood(name) || !isRoom(house, capability(name)))
                        .toList();
    }

    private static boolean isGood(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches() && isMinute(parts.group(1));
    }

    private static boolean isMinute(String digits) {
        try {
            LocalDateTime.parse(digits, MINUTE);
            return true;
        } catch (DateTimeException noSuchMinute) {
            return false;
        }
    }

    private static boolean isRoom(House house, String capability) {
        return house.classes().stream()
                .flatMap(type -> house.rooms().of(type).stream())
                .anyMatch(room -> room.split("\\.")[0].equals(capability));
    }

    private static String capability(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches() ? parts.group(2) : "";
    }

    /** A migration touches the tables of one capability, and points to no other's. */
    static Rule tablesAreTheCapabilitysOwn() {
        return house ->
                migrations(house)
                        .flatMap(
                                migration ->
                                        names(TOUCHED, migration)
                                                .filter(isOfAnother(migration))
                                                .map(table -> migration.name() + ": " + table))
                        .distinct()
                        .toList();
    }

    private static Predicate<String> isOfAnother(Source migration) {
        return table -> !table.startsWith(capability(migration.name()) + "_");
    }

    /** Every row knows its shop, except the shop itself and the work orders of the installation. */
    static Rule everyTableKnowsItsShop() {
        return house ->
                migrations(house)
                        .flatMap(migration -> TABLE.matcher(plain(migration)).results())
                        .filter(table -> !NO_SHOP_OF_ITS_OWN.contains(table.group(1)))
                        .filter(
                                table ->
                                        !table.group(2)
                                                .matches(
                                                        "(?is).*\\bshop_id\\s+uuid\\s+not null\\b.*"))
                        .map(table -> table.group(1) + " has no shop_id")
                        .toList();
    }

    private static Stream<String> names(Pattern pattern, Source migration) {
        return pattern.matcher(plain(migration)).results().map(MigrationRules::first);
    }

    private static String first(MatchResult result) {
        return result.group(1);
    }

    private static String plain(Source migration) {
        return migration.text().replaceAll("(?m)--.*$", "");
    }

    private static Stream<Source> migrations(House house) {
        List<Source> all = Sources.below(house.migrations(), ".sql");
        if (all.isEmpty()) {
            throw new AssertionError("there is no migration in " + house.migrations());
        }
        return all.stream();
    }
}
