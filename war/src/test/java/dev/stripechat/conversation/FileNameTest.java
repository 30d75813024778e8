package dev.stripechat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.runtime.files.FileType;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "Foto.png, Foto.png",
        "Grüße aus Köln.PNG, Grüße aus Köln.PNG",
        "../../etc/passwd, passwd.png",
        "C:\\fakepath\\a.png, a.png",
        "a/b\\c.png, c.png",
        ".., image.png",
        ".png, image.png",
        "invoice.exe, invoice.exe.png",
        "photo.jpg, photo.jpg.png",
        "請求書.png, 請求書.png"
    })
    void a_name_is_what_stands_behind_the_folders_with_the_ending_of_what_it_is(
            String given, String name) {
        assertThat(named(given)).isEqualTo(name);
    }

    @Test
    void signs_that_are_not_seen_or_turn_the_writing_are_dropped() {
        assertThat(named("\u202Egnp.exe.png")).isEqualTo("gnp.exe.png");
        assertThat(named("a\u0000b\r\nc\u2028\u200B\uFEFF\u2066.png")).isEqualTo("abc.png");
        assertThat(named("a\r\nSet-Cookie: x=1.png")).isEqualTo("aSet-Cookie: x=1.png");
        assertThat(named("\uD800.png")).isEqualTo("image.png");
    }

    @Test
    void a_name_without_a_sign_gets_the_usual_one() {
        assertThat(named("")).isEqualTo("image.png");
        assertThat(FileName.of("  ", FileType.PDF, Set.of())).isEqualTo("document.pdf");
    }

    @Test
    void card_numbers_and_secrets_are_masked_and_known_numbers_pass() {
        assertThat(named("4242 4242 4242 4242.png")).isEqualTo("•••• 4242.png");
        assertThat(named("sk_" + "live_0123456789abcdef.png")).doesNotContain("0123456789");
        assertThat(FileName.of("4242424242424242.pdf", FileType.PDF, Set.of("4242424242424242")))
                .isEqualTo("4242424242424242.pdf");
    }

    @Test
    void any_name_ends_up_as_one_short_line_without_a_path() {
        Random dice = new Random(17);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder given = new StringBuilder();
            for (int many = dice.nextInt(300); many > 0; many--) {
                given.append((char) dice.nextInt(0x10000));
            }

            String name = named(given.toString());

            assertThat(name).hasSizeBetween(5, 120).endsWithIgnoringCase(".png");
            assertThat(name).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}/\\\\]");
        }
    }

    private static String named(String given) {
        return FileName.of(given, FileType.PNG, Set.of());
    }
}
