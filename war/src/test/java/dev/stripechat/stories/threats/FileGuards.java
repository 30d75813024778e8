package dev.stripechat.stories.threats;

import static dev.stripechat.runtime.files.SampleFile.bytes;
import static dev.stripechat.runtime.files.SampleFile.joined;
import static dev.stripechat.runtime.files.SampleFile.signs;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.runtime.files.SampleFile;
import dev.stripechat.world.Call;
import dev.stripechat.world.Shopper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What holds on a server with its guards, and must not on one without. */
final class FileGuards {

    private static final String SCRIPT = "<script>alert(1)</script>";

    private FileGuards() {}

    static void othersAreRefused(FileWorld world) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a page that is called an image", bytes("<!doctype html>" + SCRIPT));
        files.put("an SVG", bytes("<svg xmlns='http://www.w3.org/2000/svg'>" + SCRIPT + "</svg>"));
        files.put("a page that begins like a GIF", bytes("GIF89a/*" + SCRIPT + "*/=1"));
        files.put(
                "a PDF that is a page",
                bytes(signs(SampleFile.pdf()).replaceFirst("\n", "\n<html>" + SCRIPT)));
        files.put("a page that is a PDF", joined(bytes("<html>" + SCRIPT), SampleFile.pdf()));
        files.put("a bomb", SampleFile.pngClaiming(50_000, 50_000));
        files.put("half an image", Arrays.copyOf(SampleFile.jpeg(), 200));
        files.put("nothing", new byte[0]);
        files.forEach(
                (what, file) -> {
                    for (String type :
                            List.of("image/jpeg", "text/html", "application/json", "x/y")) {
                        Call.Answer answer = world.brings(world.shopper(), "photo.jpg", type, file);
                        assertThat(answer.status()).as(what + " as " + type).isEqualTo(400);
                        assertThat(answer.text("code"))
                                .isIn("bad_file", "too_many_pixels", "empty");
                    }
                });
    }

    static void theOtherHalfIsDropped(FileWorld world) {
        byte[] archive = bytes("PK\3\4" + SCRIPT + "PK\5\6" + "\0".repeat(18));
        for (byte[] image :
                List.of(SampleFile.png(), SampleFile.jpeg(), SampleFile.gif(), SampleFile.pdf())) {
            Call.Answer brought = world.brings(joined(image, archive)).expect(201);

            assertThat(signs(world.fetches(brought.text("url")).bytes()))
                    .doesNotContain("script")
                    .doesNotContain("PK\3\4");
        }
    }

    static void placesAreDropped(FileWorld world) {
        for (byte[] photo :
                List.of(
                        SampleFile.jpegWithExif(6),
                        SampleFile.pngWithTexts(),
                        SampleFile.webpWithExif())) {
            Call.Answer brought = world.brings(photo).expect(201);

            assertThat(signs(world.fetches(brought.text("url")).bytes()))
                    .doesNotContain(SampleFile.PLACE);
        }
    }

    static void othersFilesAreGone(FileWorld world) {
        try (Shopper neighbour =
                new Shopper(world.shops.server.url(), world.shops.shop).arrives("en")) {
            String used = FileWorld.id(world.brings(SampleFile.png()));
            world.says("first", used).expect(201);
            Map<String, String> files = new LinkedHashMap<>();
            files.put("used", used);
            files.put(
                    "of another conversation",
                    FileWorld.id(world.brings(neighbour, "a.png", "image/png", SampleFile.png())));
            files.put("of the agent", FileWorld.id(world.agentBrings(SampleFile.png())));
            files.put("of nobody", "A".repeat(43));
            files.put("a path", "../../x");
            files.forEach(
                    (what, file) -> {
                        Call.Answer answer = world.says("mine", file);
                        assertThat(answer.status()).as(what).isEqualTo(409);
                        assertThat(answer.text("code")).isEqualTo("attachment_gone");
                    });
            String shoppers = FileWorld.id(world.brings(SampleFile.png()));
            assertThat(world.agentSays("mine", shoppers).status()).isEqualTo(409);
            world.agentSays("", FileWorld.id(world.agentBrings(SampleFile.png()))).expect(201);
        }
    }
}
