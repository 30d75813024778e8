package dev.stripechat.stories.threats;

import static dev.stripechat.runtime.files.SampleFile.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import dev.stripechat.conversation.store.AnybodysAttachments;
import dev.stripechat.runtime.files.AnyFile;
import dev.stripechat.runtime.files.SampleFile;
import dev.stripechat.runtime.files.Uploads;
import dev.stripechat.world.Call;
import dev.stripechat.world.FatRequest;
import dev.stripechat.world.Shopper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Strangers bring files. What is kept is an image or a PDF and nothing else, and is said where it was brought, once. */
@Tag("story")
@Tag("threats")
@Threat("T17")
class FileTest {

    private static FileWorld world;

    @BeforeAll
    static void opens() {
        world = new FileWorld("files");
    }

    @AfterAll
    static void closes() {
        world.close();
    }

    @Test
    void a_file_is_said_and_fetched_by_whoever_knows_its_name() {
        Call.Answer brought =
                world.brings(world.shopper(), "Küche.png", "text/html", SampleFile.png());

        JsonObject said = world.says("", FileWorld.id(brought)).expect(201).json();

        JsonObject file = said.getAsJsonObject("attachment");
        assertThat(file).isEqualTo(brought.json());
        assertThat(file.get("name").getAsString()).isEqualTo("Küche.png");
        assertThat(file.get("type").getAsString()).isEqualTo("image");
        assertThat(file.get("width").getAsInt()).isEqualTo(64);
        assertThat(file.get("height").getAsInt()).isEqualTo(48);
        assertThat(file.get("url").getAsString()).matches("/api/v1/attachments/[A-Za-z0-9_-]{43}");
        assertThat(world.fetches(file.get("url").getAsString()).bytes())
                .hasSize(file.get("bytes").getAsInt())
                .isEqualTo(SampleFile.png());
        assertThat(world.agent.opens(world.shopper().conversation()).toString())
                .contains(file.get("url").getAsString());
    }

    @Test
    void no_browser_runs_frames_or_guesses_anything_of_it() {
        Call.Answer brought =
                world.brings(world.shopper(), "Rechnung Köln.pdf", "image/png", SampleFile.pdf());

        Map<String, List<String>> headers =
                world.fetches(brought.text("url")).get().expect(200).headers();

        assertThat(headers)
                .containsEntry("content-type", List.of("application/pdf"))
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("content-security-policy", List.of("sandbox; default-src 'none'"))
                .containsEntry("cross-origin-resource-policy", List.of("cross-origin"))
                .containsEntry("cache-control", List.of("private, max-age=3600"))
                .containsEntry("referrer-policy", List.of("no-referrer"))
                .containsEntry(
                        "content-disposition",
                        List.of(
                                "attachment; filename=\"Rechnung K_ln.pdf\"; filename*=UTF-8''Rechnung%20K%C3%B6ln.pdf"))
                .doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void a_file_of_the_largest_size_comes_back_as_it_was() {
        byte[] end = bytes("\nstartxref\n163\n%%EOF");
        byte[] large = new byte[Uploads.MOST];
        Arrays.fill(large, (byte) '%');
        System.arraycopy(bytes("%PDF-1.7\n"), 0, large, 0, 9);
        System.arraycopy(end, 0, large, large.length - end.length, end.length);

        Call.Answer brought = world.brings(large).expect(201);

        assertThat(world.fetches(brought.text("url")).bytes()).isEqualTo(large);
    }

    @Test
    void a_larger_one_is_refused() {
        for (FatRequest.Kind kind : FatRequest.Kind.values()) {
            int before = world.stored();
            FatRequest.Answer answer =
                    FatRequest.send(
                            world.shops.server.url(),
                            "/api/v1/widget/" + world.shops.shop.id() + "/attachments",
                            kind,
                            Uploads.MOST + 128L * 1024,
                            "Origin: " + world.shops.shop.origin(),
                            "Authorization: Bearer " + world.shopper().token());

            assertThat(answer.status()).as(kind.toString()).isEqualTo(413);
            assertThat(world.stored()).isEqualTo(before);
        }
    }

    @Test
    void what_is_no_image_and_no_pdf_is_refused() {
        FileGuards.othersAreRefused(world);
    }

    @Test
    void of_a_file_that_is_two_things_at_once_the_other_is_dropped() {
        FileGuards.theOtherHalfIsDropped(world);
    }

    @Test
    void nothing_tells_where_a_photo_was_taken() {
        FileGuards.placesAreDropped(world);
    }

    @Test
    void a_name_is_a_text_and_nothing_else() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("../../../etc/passwd", "passwd.png");
        names.put("C:\\temp\\a.png", "a.png");
        names.put("a\r\nSet-Cookie: x=1.png", "aSet-Cookie: x=1.png");
        names.put("photo\u202Egnp.exe", "photognp.exe.png");
        names.put("\u0000.png", "image.png");
        names.put("\"; filename=\"evil.html", "\"; filename=\"evil.html.png");
        names.put("<img src=x onerror=alert(1)>.png", "<img src=x onerror=alert(1)>.png");
        names.forEach(
                (given, kept) -> {
                    Call.Answer brought =
                            world.brings(world.shopper(), given, "image/png", SampleFile.png());
                    assertThat(brought.expect(201).text("name")).isEqualTo(kept);
                    List<String> told =
                            world.fetches(brought.text("url"))
                                    .get()
                                    .headers()
                                    .get("content-disposition");
                    assertThat(told.get(0))
                            .matches(
                                    "attachment; filename=\"[A-Za-z0-9._ -]+\"; filename\\*=UTF-8''[A-Za-z0-9._%-]+");
                });
    }

    @Test
    void a_file_is_said_where_and_by_whom_it_was_brought_and_once() {
        FileGuards.othersFilesAreGone(world);
    }

    @Test
    void a_repeat_with_the_same_client_id_is_the_same_message() {
        String file = FileWorld.id(world.brings(SampleFile.png()));
        String clientId = UUID.randomUUID().toString();
        Call.Answer first = world.says(clientId, "once", file).expect(201);

        Call.Answer again = world.says(clientId, "once", file).expect(200);

        assertThat(again.json()).isEqualTo(first.json());
    }

    @Test
    void a_file_goes_with_its_conversation() {
        try (Shopper other =
                new Shopper(world.shops.server.url(), world.shops.shop).arrives("en")) {
            Call.Answer brought = world.brings(other, "a.png", "image/png", SampleFile.png());
            String gone = "delete from conversation_conversation where id = '%s'";

            world.shops.server.database().run(gone.formatted(other.conversation()));

            assertThat(world.fetches(brought.text("url")).get().status()).isEqualTo(404);
        }
    }

    @Test
    void without_the_guards_it_would_be_noticed() {
        try (FileWorld open = new FileWorld("any-file", AnyFile.class, AnybodysAttachments.class)) {
            assertThatThrownBy(() -> FileGuards.othersAreRefused(open))
                    .isInstanceOf(AssertionError.class);
            assertThatThrownBy(() -> FileGuards.theOtherHalfIsDropped(open))
                    .isInstanceOf(AssertionError.class);
            assertThatThrownBy(() -> FileGuards.placesAreDropped(open))
                    .isInstanceOf(AssertionError.class);
            assertThatThrownBy(() -> FileGuards.othersFilesAreGone(open))
                    .isInstanceOf(AssertionError.class);
        }
    }
}
