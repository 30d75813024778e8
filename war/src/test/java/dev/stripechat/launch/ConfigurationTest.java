package dev.stripechat.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a value comes from, and what is said about a wrong one. */
class ConfigurationTest {

    private final Properties system = new Properties();
    private final Map<String, String> environment = new HashMap<>();
    private final Properties file = new Properties();

    @Test
    void a_system_property_is_stronger_than_the_environment_and_that_than_the_file() {
        file.setProperty(Keys.DATA_DIR, "file");
        assertThat(configuration().text(Keys.DATA_DIR)).contains("file");

        environment.put("STRIPE_CHAT_DATA_DIR", "environment");
        assertThat(configuration().text(Keys.DATA_DIR)).contains("environment");

        system.setProperty(Keys.DATA_DIR, "property");
        assertThat(configuration().text(Keys.DATA_DIR)).contains("property");
    }

    @Test
    void an_empty_value_means_not_set_even_if_a_weaker_source_says_more() {
        file.setProperty(Keys.DATABASE_URL, "jdbc:postgresql://db/chat");
        environment.put("STRIPE_CHAT_DATABASE_URL", " ");

        assertThat(configuration().text(Keys.DATABASE_URL)).isEmpty();
    }

    @Test
    void spaces_around_a_value_do_not_count() {
        file.setProperty(Keys.HTTP_PORT, " 8081 ");

        assertThat(configuration().port(Keys.HTTP_PORT, 8080, 1)).isEqualTo(8081);
    }

    @Test
    void an_unknown_key_in_the_file_is_refused_and_the_nearest_key_is_named() {
        file.setProperty("stripe-chat.htp.port", "8081");

        assertThatThrownBy(this::configuration)
                .isInstanceOf(StartFailure.class)
                .hasMessage(
                        "Unknown key stripe-chat.htp.port in shop.properties; did you mean stripe-chat.http.port?");
    }

    @Test
    void an_unknown_key_that_resembles_nothing_is_refused_with_the_place_of_all_keys() {
        file.setProperty("colour", "blue");

        assertThatThrownBy(this::configuration)
                .hasMessage(
                        "Unknown key colour in shop.properties; all keys are in config/README.md.");
    }

    @Test
    void an_unknown_key_among_the_system_properties_is_refused_but_others_are_not_ours() {
        system.setProperty("user.language", "de");
        configuration();
        system.setProperty("stripe-chat.data-dirs", "x");

        assertThatThrownBy(this::configuration)
                .hasMessageContaining("system properties; did you mean stripe-chat.data-dir?");
    }

    @Test
    void a_misspelt_environment_variable_is_warned_about_and_a_foreign_one_is_not() {
        environment.put("STRIPE_CHAT_SECRET_KEYS", "x");
        environment.put("STRIPE_CHAT_SERVICE_PORT_8080_TCP_ADDR", "10.0.0.1");

        assertThat(configuration().warnings())
                .containsExactly(
                        "STRIPE_CHAT_SECRET_KEYS is not a key; did you mean STRIPE_CHAT_SECRET_KEY?");
    }

    @Test
    void the_application_sees_the_values_of_the_file_and_stronger_sources_stay() {
        file.setProperty(Keys.DATA_DIR, "file");
        file.setProperty(Keys.SECRET_KEY, "from the file");
        system.setProperty(Keys.DATA_DIR, "property");

        configuration().publish(system);

        assertThat(system)
                .containsEntry(Keys.DATA_DIR, "property")
                .containsEntry(Keys.SECRET_KEY, "from the file");
    }

    @Test
    void a_port_is_a_number_that_a_port_can_have() {
        for (String wrong : Set.of("http", "0", "70000", "-1", "80 80")) {
            file.setProperty(Keys.HTTP_PORT, wrong);

            assertThatThrownBy(() -> configuration().port(Keys.HTTP_PORT, 8080, 1))
                    .hasMessage("stripe-chat.http.port must be a number from 1 to 65535.");
        }
    }

    @Test
    void a_flag_is_true_or_false() {
        assertThat(configuration().flag(Keys.LOG_CONSOLE)).isFalse();
        file.setProperty(Keys.LOG_CONSOLE, "yes");

        assertThatThrownBy(() -> configuration().flag(Keys.LOG_CONSOLE))
                .hasMessage("stripe-chat.log.console must be true or false.");
    }

    @Test
    void the_usual_file_is_read_if_it_is_there_and_not_missed_if_not(@TempDir Path folder)
            throws Exception {
        assertThat(ConfigurationFile.read(Optional.empty(), folder).values()).isEmpty();
        Path usual = folder.resolve(ConfigurationFile.USUAL);
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(usual, "stripe-chat.shop.name=Bücher\n");

        assertThat(ConfigurationFile.read(Optional.empty(), folder).values())
                .containsEntry("stripe-chat.shop.name", "Bücher");
    }

    @Test
    void a_file_that_was_asked_for_must_be_there(@TempDir Path folder) {
        assertThatThrownBy(() -> ConfigurationFile.read(Optional.of(Path.of("none")), folder))
                .hasMessage(
                        "The configuration file "
                                + folder.resolve("none")
                                + " cannot be read (it does not exist).");
    }

    private Configuration configuration() {
        return Configuration.of(
                system,
                environment,
                new ConfigurationFile("shop.properties", file),
                new KnownKeys(
                        Set.of(
                                Keys.HTTP_PORT,
                                Keys.DATA_DIR,
                                Keys.DATABASE_URL,
                                Keys.SECRET_KEY,
                                Keys.LOG_CONSOLE)));
    }
}
