package dev.stripechat.launch;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A software bill of materials (CycloneDX), as far as the tests compare it with what it is about. */
record Bill(List<Part> parts) {

    static final String OF_THE_APPLICATION = "META-INF/sbom/application.cdx.json";
    static final String OF_THE_PROGRAMS = "META-INF/sbom/programs.cdx.json";

    /** A component: its file as Maven names it, its checksum, its licences, and where it is said to be. */
    record Part(String file, String sha256, List<String> licences, List<String> places) {

        private boolean isAt(String name) {
            return places.stream()
                    .anyMatch(
                            place ->
                                    place.endsWith("/")
                                            ? name.startsWith(place)
                                            : name.equals(place));
        }
    }

    static Bill read(InputStream json) {
        try (JsonReader reader = Json.createReader(json)) {
            return new Bill(objects(reader.readObject(), "components").map(Bill::part).toList());
        }
    }

    private static Part part(JsonObject component) {
        return new Part(
                component.getString("name") + "-" + component.getString("version") + ".jar",
                objects(component, "hashes")
                        .filter(hash -> hash.getString("alg").equals("SHA-256"))
                        .map(hash -> hash.getString("content"))
                        .findAny()
                        .orElse("none"),
                objects(component, "licenses").map(Bill::licence).toList(),
                component.containsKey("evidence")
                        ? objects(component.getJsonObject("evidence"), "occurrences")
                                .map(occurrence -> occurrence.getString("location"))
                                .toList()
                        : List.of());
    }

    private static String licence(JsonObject named) {
        if (named.containsKey("expression")) {
            return named.getString("expression");
        }
        JsonObject licence = named.getJsonObject("license");
        return licence.getString("id", licence.getString("name", "nameless"));
    }

    private static Stream<JsonObject> objects(JsonObject parent, String key) {
        return parent.containsKey(key)
                ? parent.getJsonArray(key).stream().map(JsonValue::asJsonObject)
                : Stream.empty();
    }

    /** What is wrong with it as the bill of these libraries, given with their checksums. */
    List<String> faultsFor(Map<String, String> libraries) {
        Map<String, Part> listed =
                parts.stream().collect(Collectors.toMap(Part::file, Function.identity()));
        Set<String> all = new TreeSet<>(libraries.keySet());
        all.addAll(listed.keySet());
        List<String> faults = new ArrayList<>(licenceFaults());
        for (String file : all) {
            if (!listed.containsKey(file)) {
                faults.add(file + " is not in the bill");
            } else if (!libraries.containsKey(file)) {
                faults.add(file + " is in the bill only");
            } else if (!isOurs(file) && !listed.get(file).sha256().equals(libraries.get(file))) {
                faults.add(file + " is another file than the bill says");
            }
        }
        return faults;
    }

    /** Made by the same build, so that no checksum can be written down before. */
    private static boolean isOurs(String file) {
        return file.startsWith("stripe-chat-");
    }

    /** What is wrong with it as the bill of a jar with these entries. */
    List<String> faultsFor(List<String> names) {
        Stream<String> strange =
                names.stream()
                        .filter(name -> parts.stream().filter(part -> part.isAt(name)).count() != 1)
                        .map(name -> name + " is not in the bill once");
        Stream<String> absent =
                parts.stream()
                        .filter(part -> names.stream().noneMatch(part::isAt))
                        .map(part -> part.file() + " is in the bill only");
        return Stream.of(licenceFaults().stream(), strange, absent)
                .flatMap(Function.identity())
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private List<String> licenceFaults() {
        return parts.stream()
                .filter(
                        part ->
                                part.licences().isEmpty()
                                        || !part.licences().stream().allMatch(Licences::allow))
                .map(part -> part.file() + " has the licence " + part.licences())
                .toList();
    }
}
