package dev.stripechat.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator reads when something is wrong: what it is, and what to change. */
class SentencesTest {

    @TempDir private Path folder;

    @Test
    void a_taken_port_is_named_with_the_key_that_changes_it() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            HttpAddress address = new HttpAddress("127.0.0.1", taken.getLocalPort());

            assertThatThrownBy(address::ensureFree)
                    .hasMessage(
                            "Port "
                                    + taken.getLocalPort()
                                    + " is already in use; stop the other program or choose another port with stripe-chat.http.port.")
                    .extracting("exit")
                    .isEqualTo(Exit.PORT);
        }
    }

    @Test
    void an_address_of_another_machine_is_no_address_to_listen_on() {
        assertThatThrownBy(() -> new HttpAddress("192.0.2.77", 8080).ensureFree())
                .hasMessage(
                        "stripe-chat.http.address=192.0.2.77 is not an address of this machine.");
    }

    @Test
    void a_second_server_on_the_same_folder_is_refused_and_the_first_is_named() throws Exception {
        long us = ProcessHandle.current().pid();
        try (DataFolder first = DataFolder.open(folder)) {
            assertThat(first.path()).isEqualTo(folder);
            assertThatThrownBy(() -> DataFolder.open(folder))
                    .hasMessageStartingWith(
                            "Another Stripe Chat (process "
                                    + us
                                    + ") is running on the data folder")
                    .extracting("exit")
                    .isEqualTo(Exit.DATA_FOLDER);
        }
        DataFolder.open(folder).close();
    }

    @Test
    void a_data_folder_that_cannot_be_made_is_named_with_its_key() throws Exception {
        Path file = Files.writeString(folder.resolve("taken"), "a file");

        assertThatThrownBy(() -> DataFolder.open(file))
                .hasMessageContaining("cannot be written (a file of that name is in the way)")
                .hasMessageEndingWith("choose another with stripe-chat.data-dir.");
    }

    @Test
    void a_broken_database_url_is_explained_without_repeating_it() {
        for (String broken :
                List.of(
                        "postgres://chat:hunter2@db/chat",
                        "jdbc:mysql://db/chat?password=hunter2",
                        "jdbc:postgresql://db:port/chat?password=hunter2")) {
            assertThatThrownBy(() -> new DatabaseProbe(new DatabaseAddress(broken, "", "")))
                    .hasMessageStartingWith(
                            "stripe-chat.database.url must be like jdbc:postgresql://host:5432/name")
                    .message()
                    .doesNotContain("hunter2");
        }
    }

    @Test
    void a_database_that_nobody_answers_for_is_named_without_its_password() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        String url = "jdbc:postgresql://127.0.0.1:" + free + "/chat?password=hunter2";

        assertThatThrownBy(() -> new DatabaseProbe(new DatabaseAddress(url, "chat", "")).run())
                .hasMessageStartingWith(
                        "The database chat on 127.0.0.1:" + free + " cannot be reached")
                .message()
                .doesNotContain("hunter2");
    }

    @Test
    void something_else_than_a_database_in_the_data_folder_is_left_alone() throws Exception {
        Path postgres = Files.createDirectory(folder.resolve("postgres"));
        Path photo = Files.writeString(postgres.resolve("photo.jpg"), "holiday");

        assertThatThrownBy(() -> cluster(postgres).check("18.6"))
                .hasMessageContaining("holds something else than a PostgreSQL database");
        assertThat(photo).hasContent("holiday");
    }

    @Test
    void data_of_another_major_version_is_refused() throws Exception {
        Path postgres = Files.createDirectory(folder.resolve("postgres"));
        Files.writeString(postgres.resolve("PG_VERSION"), "17\n");

        assertThatThrownBy(() -> cluster(postgres).check("18.6"))
                .hasMessageContaining(
                        "is of PostgreSQL 17, but this release brings PostgreSQL 18;");
        Files.writeString(postgres.resolve("PG_VERSION"), "18\n");
        cluster(postgres).check("18.6");
    }

    @Test
    void values_of_the_application_are_judged_before_the_start() {
        refused(Keys.PUBLIC_URL, "chat.example.com", "must be like https://chat.example.com.");
        refused(
                Keys.PUBLIC_URL,
                "https://chat.example.com/",
                "must be like https://chat.example.com.");
        refused(Keys.SHOP_ID, "17", "must be a UUID.");
        refused(
                Keys.PUBLIC_URL,
                "https://example.com/chat",
                "must be like https://chat.example.com.");
        refused(
                Keys.SHOP_ORIGINS,
                "https://shop.example, https://shop.example/de",
                "must be origins like https://shop.example.com, separated by commas.");
        refused(
                Keys.SHOP_PUBLIC_KEY,
                "AAAA",
                "must be an Ed25519 public key, base64 of its X.509 form.");
        refused(Keys.SHOP_LANGUAGE, "fr", "must be de or en.");
        refused(Keys.LOG_FORMAT, "xml", "must be text or json.");
        refused(Keys.METRICS_TOKEN, "short", "must have at least 16 characters, without spaces.");
        refused(
                Keys.TRACES_ENDPOINT,
                "127.0.0.1:4317",
                "must be an address like http://127.0.0.1:4318.");
        refused(Keys.ADMIN_PASSWORD, "short", "must have at least 12 characters.");
        refused(Keys.SECRET_KEY, "%", "is not base64; make one with: openssl rand -base64 32");
    }

    @Test
    void an_embeddings_endpoint_needs_an_address_and_a_model() {
        refused(
                Keys.EMBEDDINGS_URL,
                "127.0.0.1:11434/v1",
                "must be an address like http://127.0.0.1:11434/v1.");
        refused(
                Keys.EMBEDDINGS_URL,
                "http://127.0.0.1:11434/v1",
                "needs a model: stripe-chat.answers.embeddings.model.");
    }

    @Test
    void nodes_that_could_not_find_each_other_are_noticed_before_the_start() {
        refused(
                Keys.CLUSTER_MEMBERS,
                "10.0.0.5",
                "must be the nodes like 10.0.0.5:6900,10.0.0.6:6900.");
        refused(
                Keys.CLUSTER_ADDRESS,
                "node-one",
                "must be an address of this machine like 10.0.0.5.");
        refused(
                Keys.CLUSTER_ENABLED,
                "true",
                "needs a database that all nodes reach: stripe-chat.database.url.");
    }

    @Test
    void unknown_words_behind_the_command_are_refused() {
        assertThat(Arguments.of(List.of("--config", "a")).configFile()).contains(Path.of("a"));
        assertThat(Arguments.of(List.of("--config=a")).configFile()).contains(Path.of("a"));
        assertThat(Arguments.of(List.of("--example-config")).wish())
                .isEqualTo(Arguments.Wish.EXAMPLE_CONFIG);
        assertThatThrownBy(() -> Arguments.of(List.of("--conf", "a")))
                .hasMessage("Cannot understand \"--conf a\"; see --help.");
    }

    private static void refused(String key, String value, String rule) {
        Properties file = new Properties();
        file.setProperty(key, value);
        Configuration configuration =
                Configuration.of(
                        new Properties(),
                        Map.of(),
                        new ConfigurationFile("f", file),
                        new KnownKeys(Set.of(key)));

        assertThatThrownBy(new ValueChecks(configuration)::run).hasMessage(key + " " + rule);
    }

    private static PostgresCluster cluster(Path folder) {
        return new PostgresCluster(folder, PostgresAccount.ofThisProcess());
    }
}
