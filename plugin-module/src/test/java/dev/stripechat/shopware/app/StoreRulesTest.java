package dev.stripechat.shopware.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What Shopware's store asks of an app, apart from the secret, which only a store's own app can do without. */
class StoreRulesTest {
    private static final Path APP = Path.of("src/main/app/StripeChat");
    private static final String DIST =
            "Resources/app/storefront/dist/storefront/js/stripe-chat/stripe-chat.js";

    private final Unzipped app = Unzipped.of(Edition.PORTABLE);

    @Test
    void the_zip_is_one_folder_named_like_the_app() {
        assertThat(app.files().keySet()).allMatch(path -> path.startsWith("StripeChat/"));
        assertThat(app.manifest("//meta/name")).containsExactly("StripeChat");
    }

    @Test
    void every_file_of_the_app_is_in_the_zip_and_nothing_else_but_the_script_to_run()
            throws IOException {
        Set<String> here = new TreeSet<>();
        try (Stream<Path> files = Files.walk(APP)) {
            files.filter(Files::isRegularFile)
                    .forEach(
                            file ->
                                    here.add(
                                            "StripeChat/"
                                                    + APP.relativize(file)
                                                            .toString()
                                                            .replace('\\', '/')));
        }

        here.add("StripeChat/" + DIST);

        assertThat(app.files().keySet()).isEqualTo(here);
    }

    @Test
    void no_file_of_a_workshop_is_in_the_zip() {
        assertThat(app.files().keySet())
                .noneMatch(
                        path ->
                                path.matches(
                                        ".*(\\.php|\\.zip|\\.lock|\\.map|\\.ts|package.*\\.json|/\\.[^/]*|/tests?/.*)"));
        assertThat(app.files().keySet().stream().filter(path -> path.endsWith(".twig")))
                .allMatch(path -> path.startsWith("StripeChat/Resources/views/"));
    }

    @Test
    void the_script_to_run_is_the_readable_one_beside_it() {
        assertThat(app.text(DIST)).isEqualTo(app.text("Resources/app/storefront/src/main.js"));
        assertThat(app.text(DIST).lines())
                .hasSizeGreaterThan(100)
                .allMatch(line -> line.length() <= 130);
    }

    @Test
    void the_description_has_the_length_that_the_store_shows() {
        assertThat(app.manifest("//meta/description"))
                .hasSize(2)
                .allSatisfy(text -> assertThat(text.length()).isBetween(150, 185));
        assertThat(app.manifest("//meta/privacyPolicyExtensions"))
                .hasSize(2)
                .allSatisfy(
                        text -> assertThat(text).hasSizeGreaterThan(200).contains("chat.example"));
    }

    @Test
    void the_name_does_not_say_what_every_app_is() {
        assertThat(app.manifest("//meta/label"))
                .hasSize(2)
                .noneMatch(label -> label.toLowerCase().matches(".*(plugin|shopware|app).*"));
        assertThat(app.manifest("//meta/author | //meta/copyright | //meta/license"))
                .hasSize(3)
                .noneMatch(String::isBlank);
    }

    @Test
    void the_icon_is_small_enough_and_large_enough() throws IOException {
        byte[] png = app.bytes(app.manifest("//meta/icon").get(0));

        BufferedImage icon = ImageIO.read(new ByteArrayInputStream(png));

        assertThat(png).hasSizeLessThanOrEqualTo(30 * 1024);
        assertThat(new String(png, 1, 3, UTF_8)).isEqualTo("PNG");
        assertThat(icon.getWidth()).isBetween(112, 256).isEqualTo(icon.getHeight());
    }

    @Test
    void both_changelogs_tell_of_the_same_versions() {
        assertThat(versions("CHANGELOG.md")).isNotEmpty().isEqualTo(versions("CHANGELOG_de-DE.md"));
        assertThat(points("CHANGELOG.md")).isPositive().isEqualTo(points("CHANGELOG_de-DE.md"));
    }

    @Test
    void every_snippet_is_there_in_both_languages() {
        Set<String> english = keys("Resources/snippet/storefront.en-GB.json");

        assertThat(english).isNotEmpty().isEqualTo(keys("Resources/snippet/storefront.de-DE.json"));
        assertThat(english)
                .containsAll(app.manifest("//entries/cookie/snippet-name"))
                .containsAll(app.manifest("//entries/cookie/snippet-description"));
    }

    @Test
    void every_label_is_there_in_both_languages() {
        for (String file :
                List.of("manifest.xml", "Resources/config/config.xml", "Resources/flow.xml")) {
            for (String name :
                    List.of(
                            "label",
                            "description",
                            "title",
                            "helpText",
                            "help-text",
                            "headline",
                            "place-holder")) {
                assertThat(app.all(file, "//" + name + "[@lang='de-DE']"))
                        .as("%s in %s", name, file)
                        .hasSameSizeAs(app.all(file, "//" + name + "[not(@lang)]"));
            }
        }
        assertThat(app.all("Resources/config/config.xml", "//option/name[@lang='de-DE']"))
                .hasSize(3);
    }

    @Test
    void no_secret_is_asked_for_where_a_shop_keeps_it_in_clear() {
        assertThat(app.all("Resources/config/config.xml", "//input-field/@type"))
                .isNotEmpty()
                .allMatch(
                        type ->
                                Set.of("bool", "colorpicker", "single-select", "url")
                                        .contains(type));
    }

    @Test
    void the_version_of_the_newest_changelog_is_the_one_we_build() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));

        String newest = versions("CHANGELOG.md").get(0).substring("# ".length());

        assertThat(pom)
                .containsAnyOf(
                        "<version>" + newest + "</version>",
                        "<version>" + newest + "-SNAPSHOT</version>");
    }

    private List<String> versions(String changelog) {
        return app.text(changelog).lines().filter(line -> line.startsWith("# ")).toList();
    }

    private long points(String changelog) {
        return app.text(changelog).lines().filter(line -> line.startsWith("- ")).count();
    }

    private Set<String> keys(String file) {
        Set<String> keys = new TreeSet<>();
        collect("", JsonParser.parseString(app.text(file)), keys);
        return keys;
    }

    private static void collect(String path, JsonElement part, Set<String> keys) {
        if (part instanceof JsonObject object) {
            object.entrySet()
                    .forEach(field -> collect(path + "." + field.getKey(), field.getValue(), keys));
        } else {
            keys.add(path.substring(1));
        }
    }
}
