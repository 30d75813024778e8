package dev.stripechat.runtime.files;

import static dev.stripechat.runtime.files.SampleFile.bytes;
import static dev.stripechat.runtime.files.SampleFile.joined;
import static dev.stripechat.runtime.files.SampleFile.signs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.kernel.Refusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileCheckTest {

    private final FileCheck check = new FileCheck();

    static byte[] sample(FileType type) {
        return switch (type) {
            case PNG -> SampleFile.png();
            case JPEG -> SampleFile.jpeg();
            case GIF -> SampleFile.gif();
            case WEBP -> SampleFile.webp();
            case PDF -> SampleFile.pdf();
        };
    }

    @ParameterizedTest
    @EnumSource
    void a_file_of_each_kind_is_taken(FileType type) {
        CheckedFile file = check.checked(sample(type));

        assertThat(file.type()).isEqualTo(type);
        assertThat(file.size().isPresent()).isEqualTo(type.isImage());
    }

    @Test
    void the_size_of_an_image_is_read() {
        Size drawn = new Size(64, 48);

        assertThat(check.checked(SampleFile.png()).size()).contains(drawn);
        assertThat(check.checked(SampleFile.jpeg()).size()).contains(drawn);
        assertThat(check.checked(SampleFile.gif()).size()).contains(drawn);
        assertThat(check.checked(SampleFile.webp()).size()).contains(new Size(1, 1));
    }

    @ParameterizedTest
    @EnumSource(names = {"PNG", "JPEG", "GIF"})
    void what_is_kept_shows_the_same_pixels(FileType type) throws IOException {
        BufferedImage before = image(sample(type));

        BufferedImage after = image(check.checked(sample(type)).content());

        assertThat(pixels(after)).isEqualTo(pixels(before));
    }

    @ParameterizedTest
    @MethodSource("talkative")
    void what_tells_of_place_and_time_is_dropped(byte[] photo) {
        assertThat(signs(photo)).contains(SampleFile.PLACE);

        CheckedFile file = check.checked(photo);

        assertThat(signs(file.content())).doesNotContain(SampleFile.PLACE);
        assertThat(check.checked(file.content()).content()).isEqualTo(file.content());
    }

    static Stream<byte[]> talkative() {
        byte[] gif = SampleFile.gif();
        byte[] comment =
                joined(new byte[] {0x21, (byte) 0xFE, 19}, bytes(SampleFile.PLACE), new byte[1]);
        byte[] gifWithComment =
                joined(
                        SampleFile.part(gif, 0, gif.length - 1),
                        comment,
                        SampleFile.part(gif, gif.length - 1, gif.length));
        return Stream.of(
                SampleFile.jpegWithExif(1),
                SampleFile.jpegWithExif(6),
                SampleFile.pngWithTexts(),
                SampleFile.webpWithExif(),
                gifWithComment);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_photo_stays_turned_as_it_was_and_has_the_size_that_is_seen(int orientation) {
        CheckedFile file = check.checked(SampleFile.jpegWithExif(orientation));

        boolean lies = orientation >= 5;
        assertThat(file.size()).contains(lies ? new Size(48, 64) : new Size(64, 48));
        boolean told = signs(file.content()).contains(signs(Orientation.alone(orientation)));
        assertThat(told).isEqualTo(orientation > 1);
    }

    @ParameterizedTest
    @EnumSource
    void what_stands_behind_the_end_is_dropped(FileType type) {
        byte[] tail = bytes("PK\3\4<script>alert(1)</script>");

        CheckedFile file = check.checked(joined(sample(type), tail));

        assertThat(signs(file.content())).doesNotContain("script").doesNotContain("PK");
        assertThat(file.content()).isEqualTo(check.checked(sample(type)).content());
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void whatever_is_no_image_and_no_pdf_is_refused(String what, byte[] content) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> check.checked(content));

        assertThat(refusal).as(what).isNotNull();
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.code()).isEqualTo("bad_file");
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> strangers() {
        String pdf = signs(SampleFile.pdf());
        return Map.of(
                        "an SVG",
                                "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>",
                        "a page", "<!doctype html><script>alert(1)</script>",
                        "a page that calls itself GIF",
                                "GIF89a\1\0\1\0<script>alert(1)</script>*/=1",
                        "a PDF that is a page",
                                pdf.replaceFirst("\n", "\n%<html><script>1</script>\n"),
                        "a page that is a PDF", "<html>" + pdf,
                        "a PDF that is an archive",
                                pdf.replace("startxref", "PK\5\6" + "\0".repeat(18) + "startxref"),
                        "a PDF without an end", pdf.replace("%%EOF", ""),
                        "a program", "MZ\u0090\0\3\0\0\0",
                        "an archive", "PK\3\4",
                        "a JPEG of two bytes", "\u00ff\u00d8")
                .entrySet()
                .stream()
                .map(
                        one ->
                                org.junit.jupiter.params.provider.Arguments.of(
                                        one.getKey(), bytes(one.getValue())));
    }

    @Test
    void an_empty_file_is_refused() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> check.checked(new byte[0]));

        assertThat(refusal.code()).isEqualTo("empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"65535x65535", "16385x1", "2147483647x1", "12000x12000", "-1x5"})
    void an_image_of_too_many_pixels_is_refused_by_what_its_head_says(String size) {
        String[] sides = size.split("x");
        byte[] bomb =
                SampleFile.pngClaiming(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> check.checked(bomb));

        assertThat(refusal.code()).isEqualTo("too_many_pixels");
    }

    @Test
    void an_image_without_pixels_is_refused() {
        Refusal refusal =
                catchThrowableOfType(
                        Refusal.class, () -> check.checked(SampleFile.pngClaiming(0, 5)));

        assertThat(refusal.code()).isEqualTo("bad_file");
    }

    @Test
    void the_largest_photos_of_telephones_are_taken() {
        assertThat(check.checked(SampleFile.pngClaiming(8160, 6120)).size())
                .isEqualTo(Optional.of(new Size(8160, 6120)));
    }

    private static BufferedImage image(byte[] content) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(content));
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
