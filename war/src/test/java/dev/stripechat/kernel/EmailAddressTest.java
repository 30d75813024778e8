package dev.stripechat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "demo@shop.example, demo@shop.example",
        "' Demo.Name+tag@Shop.EXAMPLE ', Demo.Name+tag@shop.example",
        "o'neil@shop.example, o'neil@shop.example",
        "demo@bücher.example, demo@xn--bcher-kva.example"
    })
    void an_address_is_taken_as_it_is_typed(String typed, String value) {
        assertThat(EmailAddress.of(typed).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "demo",
                "@shop.example",
                "demo@",
                "demo@localhost",
                "demo@127.0.0.1.",
                "demo@127.0.0.1",
                "demo@[127.0.0.1]",
                "a@b@shop.example",
                "de mo@shop.example",
                "demo@shop.example\r\nBcc: other@shop.example",
                "demo@shop.example\u0000",
                "demo@shop.example, other@shop.example",
                "Demo <demo@shop.example>",
                "demo@-shop.example",
                "demo..name@shop.example",
                ".demo@shop.example",
                "dëmo@shop.example",
                "\"a b\"@shop.example",
                "<script>@shop.example"
            })
    void what_is_none_is_refused(String typed) {
        assertThatThrownBy(() -> EmailAddress.of(typed))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> {
                            assertThat(refusal.code()).isEqualTo("bad_address");
                            assertThat(refusal.getMessage()).doesNotContain("@");
                        });
        assertThatThrownBy(() -> EmailAddress.of("a".repeat(65) + "@shop.example"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void what_arrives_at_one_mailbox_is_counted_as_one() {
        assertThat(EmailAddress.of("Demo+1@Shop.example").mailbox())
                .isEqualTo(EmailAddress.of("demo+other@shop.example").mailbox());
        assertThat(EmailAddress.of("d.e.m.o@gmail.com").mailbox()).isEqualTo("demo@gmail.com");
        assertThat(EmailAddress.of("d.e.m.o@shop.example").mailbox())
                .isEqualTo("d.e.m.o@shop.example");
        assertThat(EmailAddress.of("+demo@shop.example").mailbox()).isEqualTo("+demo@shop.example");
    }

    @Test
    void it_is_shown_to_its_owner_only_in_part_and_to_a_log_not_at_all() {
        EmailAddress address = EmailAddress.of("demo@shop.example");

        assertThat(address.masked()).isEqualTo("d•••@shop.example");
        assertThat(address.toString()).doesNotContain("demo", "shop");
    }
}
