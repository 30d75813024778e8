package dev.stripechat.shopware.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RowTest {

    @Test
    void an_empty_list_is_an_empty_map() {
        assertThat(row("{\"customFields\":[]}").map("customFields")).isEmpty();
        assertThat(row("{\"customFields\":null}").map("customFields")).isEmpty();
        assertThat(row("{}").map("customFields")).isEmpty();
        assertThat(row("{\"customFields\":{\"a\":1}}").map("customFields")).hasSize(1);
    }

    @Test
    void a_number_is_read_whole_or_not() {
        assertThat(row("{\"stock\":3.0}").whole("stock")).isEqualTo(3);
        assertThat(row("{\"stock\":3}").whole("stock")).isEqualTo(3);
        assertThat(row("{\"stock\":-2}").whole("stock")).isEqualTo(-2);
        assertThat(row("{\"total\":25}").amount("total")).isEqualByComparingTo("25");
        assertThat(row("{\"total\":19.99}").amount("total")).isEqualByComparingTo("19.99");
        assertThat(row("{\"total\":null}").amount("total")).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void a_number_beyond_all_prices_is_none() {
        assertThat(row("{\"stock\":1e1000000000}").whole("stock")).isZero();
        assertThat(row("{\"total\":1e-1000000000}").amount("total")).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void a_yes_may_be_a_one() {
        assertThat(row("{\"guest\":true}").is("guest")).isTrue();
        assertThat(row("{\"guest\":1}").is("guest")).isTrue();
        assertThat(row("{\"guest\":0}").is("guest")).isFalse();
        assertThat(row("{\"guest\":null}").is("guest")).isFalse();
    }

    @Test
    void times_are_atom_with_and_without_a_fraction() {
        Instant then = Instant.parse("2026-11-28T10:00:00.120Z");

        assertThat(row("{\"t\":\"2026-11-28T11:00:00.120+01:00\"}").time("t")).contains(then);
        assertThat(row("{\"t\":\"2026-11-28T10:00:00+00:00\"}").time("t"))
                .contains(then.minusMillis(120));
        assertThat(row("{\"t\":\"yesterday\"}").time("t")).isEmpty();
        assertThat(row("{\"t\":null}").time("t")).isEmpty();
    }

    @Test
    void a_list_may_be_keyed() {
        assertThat(row("{\"l\":{\"a\":{\"id\":\"1\"},\"b\":{\"id\":\"2\"}}}").rows("l"))
                .extracting(one -> one.text("id"))
                .containsExactly("1", "2");
        assertThat(row("{\"l\":[{\"id\":\"1\"},null,7]}").rows("l")).hasSize(1);
        assertThat(row("{\"l\":null}").rows("l")).isEmpty();
    }

    @Test
    void a_name_is_the_translated_one() {
        assertThat(row("{\"name\":null,\"translated\":{\"name\":\"Becher\"}}").translated("name"))
                .isEqualTo("Becher");
        assertThat(row("{\"name\":\"Mug\",\"translated\":[]}").translated("name")).isEqualTo("Mug");
    }

    private static Row row(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return new Row(reader.readObject());
        }
    }
}
