package dev.stripechat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.world.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demo keeps its login over restarts; one that cannot start says why, in one sentence. */
@Tag("story")
class DemoContractTest {

    private static final int PATIENCE_SECONDS = 60;
    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");
    private static final Duration START = Duration.ofMinutes(4);

    @TempDir private Path folder;
    private Path said;

    @BeforeEach
    void listen() {
        said = folder.resolve("stderr");
    }

    @Test
    void a_port_in_use_is_named() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            int port = taken.getLocalPort();

            int code = demo("-Dstripe-chat.http.port=" + port);

            assertThat(code).isEqualTo(3);
            assertThat(sentence()).contains("Port " + port + " is already in use");
        }
    }

    @ParameterizedTest
    @CsvSource({"shop, demo shop", "shopware, Shopware shop", "stripe, pretend Stripe"})
    void a_port_of_a_pretend_one_in_use_is_named_before_anything_is_started(
            String word, String name) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = taken.getLocalPort();

            int code = demo("-Ddemo." + word + ".port=" + port);

            assertThat(code).isEqualTo(1);
            assertThat(sentence())
                    .startsWith("Demo: Port " + port + " of the " + name + " is already in use")
                    .contains("-Ddemo." + word + ".port=");
            assertThat(folder.resolve("data")).doesNotExist();
        }
    }

    @Test
    void a_port_that_is_no_number_is_explained() throws Exception {
        int code = demo("-Ddemo.stripe.port=ten");

        assertThat(code).isEqualTo(1);
        assertThat(sentence()).contains("demo.stripe.port must be a number from 0 to 65535");
    }

    @Test
    void a_file_of_an_older_demo_keeps_what_it_has_and_gets_what_it_lacks() throws Exception {
        Path data = folder.resolve("data");
        Kept first = Kept.in(data);
        Path file = data.resolve("demo.properties");
        List<String> older =
                Files.readAllLines(file).stream().filter(line -> !line.contains("-key=")).toList();
        Files.write(file, older);

        Kept second = Kept.in(data);

        assertThat(second.of("agent.password")).isEqualTo(first.of("agent.password"));
        assertThat(second.of("stripe.restricted-key"))
                .startsWith("rk_test_")
                .isNotEqualTo(first.of("stripe.restricted-key"));
        assertThat(Kept.in(data).of("stripe.restricted-key"))
                .isEqualTo(second.of("stripe.restricted-key"));
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(OWNER_ONLY);
    }

    @Test
    void a_broken_database_url_is_explained() throws Exception {
        int code = demo("-Dstripe-chat.database.url=postgres://chat:hunter2@db/chat");

        assertThat(code).isEqualTo(5);
        assertThat(sentence())
                .contains("stripe-chat.database.url must be like jdbc:postgresql://")
                .doesNotContain("hunter2");
    }

    @Test
    void a_bad_secret_key_is_explained() throws Exception {
        int code = demo("-Dstripe-chat.secret-key=short");

        assertThat(code).isEqualTo(2);
        assertThat(sentence()).contains("stripe-chat.secret-key");
    }

    @Test
    void a_misspelt_key_is_explained() throws Exception {
        int code = demo("-Dstripe-chat.http.prot=8080");

        assertThat(code).isEqualTo(2);
        assertThat(sentence()).contains("did you mean stripe-chat.http.port?");
    }

    @Test
    void the_demo_starts_shows_its_shop_stops_and_starts_again_with_the_same_login()
            throws Exception {
        String first = startsAndStops();
        String second = startsAndStops();

        assertThat(first).contains("login         agent@demo.example");
        assertThat(secrets(second)).isNotEmpty().isEqualTo(secrets(first));
        assertThat(Files.getPosixFilePermissions(folder.resolve("data/demo.properties")))
                .isEqualTo(OWNER_ONLY);
    }

    /** What it printed; in between somebody had a card declined in its shop, and was told why in the chat. */
    private String startsAndStops() throws IOException, InterruptedException {
        Path printed = folder.resolve("stdout");
        Process demo = process().redirectOutput(printed.toFile()).start();
        try {
            Eventually.within(
                    START,
                    () -> "the demo does not start: " + text(printed) + text(said),
                    () -> text(printed).contains("To stop:"));
            sellsWithTheApp(said(printed, "Shopware shop"), said(printed, " administration "));
            DemoVisit visit = DemoVisit.to(said(printed, "Example shop"));
            assertThat(visit.isDeclined()).contains("insufficient_funds");
            assertThat(visit.asksWhy()).contains("€8.49").contains("enough money");
            assertThat(visit.opensPaymentPage()).contains("\"amount\":849", "pk_test_", "/v3/");
        } finally {
            demo.destroy();
            demo.waitFor();
        }
        assertThat(demo.exitValue()).isEqualTo(143);
        assertThat(folder.resolve("data/postgres/postmaster.pid")).doesNotExist();
        return text(printed);
    }

    /** The chat is on the pages of the Shopware shop, and our own in its administration. */
    private static void sellsWithTheApp(String storefront, String administration) {
        ShopwareVisit visit = ShopwareVisit.to(storefront);
        Eventually.within(START, () -> "no chat in the Shopware shop", visit::hasChat);
        assertThat(ShopwareVisit.frameIn(administration)).contains("<div id=\"app\"");
    }

    private static String said(Path printed, String name) {
        return text(printed).replaceAll("(?s).*" + name + " +(\\S+)\\s.*", "$1");
    }

    private static String secrets(String printed) {
        return printed.lines().filter(line -> line.contains("password ")).findFirst().orElse("");
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the demo, with these choices, until it gives up. */
    private int demo(String... choices) throws IOException, InterruptedException {
        Process demo = process(choices).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        if (!demo.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            demo.destroy();
            throw new AssertionError("the demo goes on");
        }
        return demo.exitValue();
    }

    private ProcessBuilder process(String... choices) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Ddemo.root=" + Path.of("").toAbsolutePath().getParent());
        command.add("-Ddemo.shop.port=0");
        command.add("-Ddemo.shopware.port=0");
        command.add("-Ddemo.stripe.port=0");
        command.add("-Dstripe-chat.http.port=" + freePort());
        command.add("-Dstripe-chat.data-dir=" + folder.resolve("data"));
        command.addAll(List.of(choices));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Demo.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("STRIPE_CHAT_"));
        return builder.redirectError(said.toFile());
    }

    /** The one sentence it said. */
    private String sentence() throws IOException {
        List<String> lines = Files.readAllLines(said, StandardCharsets.UTF_8);
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
