package dev.stripechat.stories;

import static dev.stripechat.stories.KnownLines.entry;
import static dev.stripechat.stories.KnownLines.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpServer;
import dev.stripechat.runtime.limits.EndlessLimits;
import dev.stripechat.shop.signed.AnyBackend;
import dev.stripechat.stories.threats.Threat;
import dev.stripechat.world.Agent;
import dev.stripechat.world.Call;
import dev.stripechat.world.Eventually;
import dev.stripechat.world.TestServer;
import dev.stripechat.world.TestShop;
import dev.stripechat.world.TestWar;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a shop answers is written, tried, brought along and restored over HTTP. */
@Tag("story")
@Threat("T16")
class KnowledgeTest {

    private static final String ENTRIES = "/api/v1/answers/entries";
    private static final HttpServer PAGES = KnownLines.pages();

    private static final TestShop SHOP =
            new TestShop("http://127.0.0.1:" + PAGES.getAddress().getPort());

    private static TestServer server;
    private static Agent admin;

    @BeforeAll
    static void a_shop_with_a_page_of_its_own() {
        server =
                TestServer.start(
                        TestWar.with("knowledge", List.of(EndlessLimits.class)),
                        SHOP,
                        Map.of("STRIPE_CHAT_TRUSTED_SHOP_HOSTS", "127.0.0.1"));
        admin = Agent.admin(server.url());
        Eventually.within(Duration.ofMinutes(3), () -> "still learning", KnowledgeTest::hasLearned);
    }

    private static boolean hasLearned() {
        return admin.call("/api/v1/answers/trials")
                        .post(entry("live", null, "Ready?", "Yes."))
                        .status()
                == 200;
    }

    @AfterAll
    static void closes() {
        server.close();
        PAGES.stop(0);
    }

    @Test
    void who_saw_an_older_version_is_told_and_every_version_can_be_restored() {
        String id = added(entry("draft", "warranty_defect", "Broken?", "We mend it.")).text("id");
        changed(id, 1, "We replace it.").expect(200);

        assertThat(changed(id, 1, "We do nothing.").expect(409).text("code")).isEqualTo("outdated");

        JsonObject restored =
                admin.call(ENTRIES + "/" + id + "/versions/1/restore")
                        .post("{\"version\":2}")
                        .expect(200)
                        .json();
        assertThat(answer(restored)).isEqualTo("We mend it.");
        JsonArray versions =
                admin.call(ENTRIES + "/" + id + "/versions")
                        .get()
                        .expect(200)
                        .json()
                        .getAsJsonArray("versions");
        assertThat(texts(versions, "version")).containsExactly("3", "2", "1");
        admin.call(ENTRIES + "/" + id).delete().expect(204);
        assertThat(admin.call(ENTRIES + "/" + id).get().text("state")).isEqualTo("retired");
    }

    @Test
    void a_suggestion_is_filled_and_goes_live() {
        JsonObject topic = topic("return_policy");
        assertThat(topic.get("state").getAsString()).isEqualTo("missing");
        assertThat(topic.getAsJsonObject("seeds").get("de").getAsInt()).isGreaterThanOrEqualTo(40);
        JsonObject text = topic.getAsJsonArray("suggestion").get(1).getAsJsonObject();
        String entry =
                entry(
                        "live",
                        "return_policy",
                        text.get("question").getAsString(),
                        text.get("answer").getAsString());

        Call.Answer refused = admin.call(ENTRIES).post(entry).expect(409);

        assertThat(refused.text("code")).isEqualTo("unfilled");
        assertThat(refused.text("detail")).contains("{return_days} (en)");
        for (String name : List.of("return_days", "return_payer", "return_exceptions")) {
            admin.call("/api/v1/answers/variables/" + name)
                    .put("{\"values\":[{\"language\":\"en\",\"value\":\"thirty\"}]}")
                    .expect(200);
        }
        added(entry);
        assertThat(topic("return_policy").get("state").getAsString()).isEqualTo("answered");
        assertThat(
                        admin.call("/api/v1/answers/variables/return_days")
                                .put("{\"values\":[]}")
                                .expect(409)
                                .text("code"))
                .isEqualTo("in_use");
    }

    /** Lines of the development set that ask why a card was declined, taken for the shop's own topic. */
    @Test
    void what_would_make_answers_wrong_is_shown_and_does_not_go_live() {
        JsonObject greedy =
                JsonParser.parseString(entry("live", null, "Why?", "So.")).getAsJsonObject();
        JsonArray phrasings = new JsonArray();
        declined().forEach(phrasings::add);
        greedy.getAsJsonArray("texts").get(0).getAsJsonObject().add("phrasings", phrasings);

        JsonObject trial =
                admin.call("/api/v1/answers/trials").post(greedy.toString()).expect(200).json();
        Call.Answer refused = admin.call(ENTRIES).post(greedy.toString()).expect(409);

        assertThat(trial.get("blocked").getAsBoolean()).isTrue();
        assertThat(trial.get("changed").getAsInt()).isPositive();
        assertThat(refused.text("code")).isEqualTo("wrong_answers_rise");
        JsonArray risen = refused.json().getAsJsonObject("trial").getAsJsonArray("risen");
        assertThat(texts(risen, "expected")).contains("decline_reason");
        greedy.add("rightly", phrasings);
        admin.call(ENTRIES).post(greedy.toString()).expect(201);
    }

    @Test
    void a_table_is_looked_at_and_then_kept() {
        String table = "Frage;Antwort;Sprache\nHaben Sie einen Laden?;Ja, in der Stadt.;de\n";
        String broken = table + "Noch etwas?;;de\n";

        JsonObject seen = brought(broken, true);

        assertThat(seen.get("applied").getAsBoolean()).isFalse();
        assertThat(texts(seen.getAsJsonArray("errors"), "line")).containsExactly("3");
        JsonObject kept = brought(table, true);
        String id = kept.getAsJsonArray("kept").get(0).getAsString();
        assertThat(admin.call(ENTRIES + "/" + id).get().text("state")).isEqualTo("draft");
    }

    @Test
    void a_page_of_the_shop_becomes_drafts_and_one_of_another_site_does_not() {
        JsonObject read = page(PAGES.getAddress().getPort() + "/faq").expect(200).json();

        JsonObject draft = read.getAsJsonArray("entries").get(0).getAsJsonObject();
        assertThat(answer(draft)).isEqualTo("Thirty days.");
        assertThat(draft.get("sourceUrl").getAsString()).endsWith("/faq");
        assertThat(page("1/faq").expect(409).text("code")).isEqualTo("foreign_page");
        assertThat(page(PAGES.getAddress().getPort() + "/moved").expect(409).text("code"))
                .isEqualTo("page_moved");
    }

    @Test
    void no_page_of_this_machine_or_its_network_is_read() {
        try (ForbiddenBackends machine = new ForbiddenBackends()) {
            machine.areNeverReadFrom(server, admin, SHOP);
        }
    }

    @Test
    void without_the_look_at_the_machine_its_pages_would_be_read() {
        TestShop shop = new TestShop("https://shop.example");
        try (ForbiddenBackends machine = new ForbiddenBackends();
                TestServer careless =
                        TestServer.start(
                                TestWar.with("any-page", List.of(AnyBackend.class)),
                                shop,
                                Map.of())) {
            Agent boss = Agent.admin(careless.url());

            assertThatThrownBy(() -> machine.areNeverReadFrom(careless, boss, shop))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("reads from localhost");
        }
    }

    private static Call.Answer page(String portAndPath) {
        return admin.call("/api/v1/answers/imports/page")
                .post(
                        "{\"url\":\"http://127.0.0.1:"
                                + portAndPath
                                + "\",\"language\":\"en\",\"apply\":false}");
    }

    private static JsonObject brought(String table, boolean apply) {
        return admin.call("/api/v1/answers/imports/csv?apply=" + apply)
                .post("text/csv", table)
                .expect(200)
                .json();
    }

    private static Call.Answer added(String entry) {
        return admin.call(ENTRIES).post(entry).expect(201);
    }

    private static Call.Answer changed(String id, int seen, String answer) {
        JsonObject body =
                JsonParser.parseString(entry("draft", "warranty_defect", "Broken?", answer))
                        .getAsJsonObject();
        body.addProperty("version", seen);
        return admin.call(ENTRIES + "/" + id).put(body.toString());
    }

    private static JsonObject topic(String key) {
        JsonArray all =
                admin.call("/api/v1/answers/intents")
                        .get()
                        .expect(200)
                        .json()
                        .getAsJsonArray("intents");
        assertThat(all).hasSize(36);
        return StreamSupport.stream(all.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(one -> one.get("key").getAsString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static String answer(JsonObject entry) {
        return entry.getAsJsonArray("texts").get(0).getAsJsonObject().get("answer").getAsString();
    }

    private static List<String> declined() {
        return KnownLines.ofDevelopment("en", "decline_reason");
    }
}
