package dev.stripechat.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.stories.threats.Threat;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages may bundle has licences that we may give on. */
@Tag("contract")
@Threat("T25")
class PageLibrariesTest {

    private static final Path WAR = Path.of("target", "stripe-chat.war").toAbsolutePath();
    private static final Path WIDGET = Path.of("..", "storefront-widget", "package-lock.json");
    private static final Path STAFF_PAGES =
            Path.of("..", "plugin-module", "src", "main", "admin", "package-lock.json");

    /**
     * Installed, because Meteor's chart wants it, but not bundled, because we show no chart; each with the word that would
     * be in the bundle. ApexCharts is free for small companies only (its file LICENSE since version 5).
     */
    private static final Map<String, String> NOT_BUNDLED = Map.of("apexcharts", "apexcharts");

    @Test
    void the_widget_may_give_its_libraries_on() throws Exception {
        assertThat(faults(Files.readString(WIDGET), bundles("stripe-chat-widget"))).isEmpty();
    }

    @Test
    void the_staff_pages_may_give_their_libraries_on() throws Exception {
        String bundles = bundles("stripe-chat-plugin");

        assertThat(bundles).hasSizeGreaterThan(100_000).contains("createElement");
        assertThat(faults(Files.readString(STAFF_PAGES), bundles)).isEmpty();
    }

    @Test
    void a_library_that_must_not_be_bundled_is_found_in_the_bundle() throws Exception {
        String bundles = bundles("stripe-chat-plugin") + "e.classList.add(\"apexcharts-canvas\")";

        assertThat(faults(Files.readString(STAFF_PAGES), bundles))
                .containsExactly("apexcharts is bundled");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"FSL-1.1-MIT", "AGPL-3.0-only", "BUSL-1.1", "SEE LICENSE IN LICENSE", ""})
    void a_planted_licence_is_found(String licence) throws Exception {
        String planted =
                Files.readString(WIDGET)
                        .replaceFirst(
                                "(\"node_modules/preact\": \\{[^}]*\"license\": )\"MIT\"",
                                "$1\"" + licence + "\"");

        assertThat(faults(planted, "")).containsExactly("preact has the licence " + licence);
    }

    private static List<String> faults(String lockFile, String bundles) {
        try (JsonReader reader =
                Json.createReader(
                        new ByteArrayInputStream(lockFile.getBytes(StandardCharsets.UTF_8)))) {
            JsonObject packages = reader.readObject().getJsonObject("packages");
            List<String> shipped =
                    packages.keySet().stream()
                            .filter(path -> !path.isEmpty())
                            .filter(path -> !packages.getJsonObject(path).getBoolean("dev", false))
                            .toList();
            assertThat(shipped).isNotEmpty();
            return shipped.stream()
                    .flatMap(path -> fault(path, packages.getJsonObject(path), bundles).stream())
                    .toList();
        }
    }

    private static List<String> fault(String path, JsonObject library, String bundles) {
        String name = path.replaceFirst(".*node_modules/", "");
        String licence = library.getString("license", "none");
        if (Licences.allow(licence)) {
            return List.of();
        }
        if (!NOT_BUNDLED.containsKey(name)) {
            return List.of(name + " has the licence " + licence);
        }
        return bundles.contains(NOT_BUNDLED.get(name)) ? List.of(name + " is bundled") : List.of();
    }

    /** The scripts and styles that the WAR serves out of one of its jars. */
    private static String bundles(String jar) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream war = new ZipInputStream(Files.newInputStream(WAR))) {
            for (ZipEntry entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
                if (entry.getName().startsWith("WEB-INF/lib/" + jar + "-")) {
                    append(war, all);
                }
            }
        }
        assertThat(all).isNotEmpty();
        return all.toString();
    }

    private static void append(InputStream jar, StringBuilder all) throws IOException {
        ZipInputStream files = new ZipInputStream(jar);
        for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
            if (file.getName().matches("META-INF/resources/.*\\.(js|css)")) {
                all.append(new String(files.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }
}
