package dev.stripechat.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.stripechat.stories.threats.Threat;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the shop's papers say of our scripts is what is served. */
@Tag("story")
@Threat("T09")
class ScriptInventoryTest {

    private static final Pattern LOADED = Pattern.compile("/widget/([\\w.-]+/[a-z]+-\\w+\\.js)");
    private static final Pattern ASSET =
            Pattern.compile("/pay-assets/[\\w.-]+/[\\w-]+\\.(js|css|svg)");
    private static final Pattern LISTED =
            Pattern.compile("/pay-assets/VERSION/[\\w-]+\\.(js|css|svg)\\b");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final LabWorld world = LabWorld.shared();

    @AfterEach
    void unplant() {
        world.lab.asReleased();
    }

    @Test
    void every_script_that_is_served_is_in_the_inventory_with_its_size_and_hash() throws Exception {
        String origin = BrowserWorld.shared().server.origin();
        String loader = text(origin + "/widget/stripe-chat.js");
        List<String> named = new ArrayList<>();

        for (JsonElement one : inventory(origin, loader).getAsJsonArray("scripts")) {
            JsonObject script = one.getAsJsonObject();
            byte[] served = bytes(origin + script.get("file").getAsString());
            assertThat(script.get("integrity").getAsString()).isEqualTo(integrity(served));
            assertThat(script.get("bytes").getAsInt()).isEqualTo(served.length);
            assertThat(script.get("purpose").getAsString()).isNotBlank();
            named.add(script.get("file").getAsString());
        }

        assertThat(named).containsAll(loadedBy(loader)).hasSizeGreaterThanOrEqualTo(3);
        assertThat(named).anyMatch(file -> file.endsWith("/stripe-chat.js"));
        assertThat(text(origin + versionOf(loader) + "/stripe-chat.d.ts"))
                .contains("interface StripeChatApi");
    }

    @Test
    void the_papers_list_what_the_payment_page_loads() throws Exception {
        String origin = BrowserWorld.shared().server.origin();
        String shell = text(BrowserWorld.shared().order().opens().url());
        Set<String> named = found(ASSET, shell);
        String version = named.iterator().next().replaceFirst("/[^/]+$", "");
        Set<String> scripts = new TreeSet<>();
        for (JsonElement one :
                JsonParser.parseString(text(origin + version + "/inventory.json"))
                        .getAsJsonObject()
                        .getAsJsonArray("scripts")) {
            JsonObject script = one.getAsJsonObject();
            byte[] served = bytes(origin + script.get("file").getAsString());
            assertThat(script.get("integrity").getAsString()).isEqualTo(integrity(served));
            scripts.add(script.get("file").getAsString());
        }

        Set<String> all = new TreeSet<>(scripts);
        all.addAll(named);
        Set<String> kinds = new TreeSet<>();
        all.forEach(file -> kinds.add(kind(file.replace(version, "/pay-assets/VERSION"))));

        assertThat(named.stream().filter(file -> file.endsWith(".js"))).isSubsetOf(scripts);
        assertThat(found(LISTED, Files.readString(Path.of("../docs/pci-scripts.md"))))
                .isEqualTo(kinds);
    }

    private static String kind(String file) {
        return file.replaceFirst("-\\w+\\.js$", "-HASH.js");
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void a_browser_that_knows_the_hash_takes_nothing_else() throws Exception {
        String hash = integrity(bytes(world.lab.chat() + "/widget/stripe-chat.js"));
        LabPage page =
                LabPage.in("en").tag("integrity", hash).tag("crossorigin", "anonymous").policy("");
        try (LabVisitor visitor = world.visitor()) {
            visitor.finds(page);

            world.lab.plants("window.planted = true");
            visitor.visits(page).page().waitForLoadState();

            assertThat(visitor.launcher()).hasCount(0);
            assertThat(visitor.tells("window.planted")).isNull();
        }
    }

    private static List<String> loadedBy(String loader) {
        return LOADED.matcher(loader).results().map(found -> "/widget/" + found.group(1)).toList();
    }

    private static String versionOf(String loader) {
        Matcher file = LOADED.matcher(loader);
        assertThat(file.find()).isTrue();
        return "/widget/" + file.group(1).replaceFirst("/.*", "");
    }

    private static JsonObject inventory(String origin, String loader) throws Exception {
        return JsonParser.parseString(text(origin + versionOf(loader) + "/inventory.json"))
                .getAsJsonObject();
    }

    private static String text(String url) throws Exception {
        return new String(bytes(url), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
        HttpResponse<byte[]> response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).as(url).isEqualTo(200);
        return response.body();
    }

    private static String integrity(byte[] content) throws NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-384").digest(content);
        return "sha384-" + Base64.getEncoder().encodeToString(hash);
    }
}
