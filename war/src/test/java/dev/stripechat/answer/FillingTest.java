package dev.stripechat.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FillingTest {

    private final Filling filling = new Filling(Map.of("days", "30", "price", "$5 \\ {x}"));

    @Test
    void values_stand_in_the_place_of_variables() {
        Optional<String> said = filling.filled("Within {days} days, for {price}, {days} in all.");

        assertThat(said).contains("Within 30 days, for $5 \\ {x}, 30 in all.");
    }

    @Test
    void an_answer_that_misses_a_variable_is_never_said() {
        Optional<String> said = filling.filled("Within {days} days, says {nobody}.");

        assertThat(said).isEmpty();
    }

    @Test
    void an_answer_without_variables_is_said_as_it_is() {
        assertThat(new Filling(Map.of()).filled("Always.")).contains("Always.");
        assertThat(Filling.names("{b} and {a} and {b}")).containsExactly("b", "a");
    }
}
