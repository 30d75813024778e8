package dev.stripechat.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MailBodyTest {

    private static final List<String> TAGS =
            List.of(
                    "<script>alert(1)</script>",
                    "<img src=x onerror=alert(1)>",
                    "\"><svg/onload=alert(1)>",
                    "' onmouseover='alert(1)",
                    "</p></body><iframe src=javascript:alert(1)>",
                    "<a href=\"https://evil.example\">click</a>",
                    "&lt;b&gt;",
                    "<!-- ",
                    "]]>",
                    "\u0000<b\u0000>");

    /** Of all that is in the HTML only our own tags are left when what people wrote is taken out. */
    @Test
    void nothing_that_somebody_wrote_is_markup() {
        Random random = new Random(20_261_128);
        for (int i = 0; i < 300; i++) {
            String payload =
                    IntStream.range(0, 1 + random.nextInt(4))
                            .mapToObj(k -> TAGS.get(random.nextInt(TAGS.size())))
                            .collect(Collectors.joining(random.nextBoolean() ? "\n" : " "));

            String html = written(payload).html("en");

            assertThat(tags(html)).as(payload).isEqualTo(tags(written("plain").html("en")));
            assertThat(html).doesNotContain("<script", "<img", "<svg", "<iframe");
        }
    }

    @Test
    void the_plain_text_says_it_as_it_was_written() {
        String text = written("<b>Is it & \"fine\"?</b>\nYes").text();

        assertThat(text)
                .contains("<b>Is it & \"fine\"?</b>\nYes", "> <b>Is it & \"fine\"?</b>\n> Yes");
    }

    private static MailBody written(String payload) {
        return new MailBody()
                .line(payload)
                .said(payload, payload, payload)
                .quote(payload)
                .code(payload)
                .link(payload, payload);
    }

    /** Our tags in order; line breaks are the writer's. */
    private static List<String> tags(String html) {
        return Pattern.compile("<[^>]*>")
                .matcher(html.replaceAll("href=\"[^\"]*\"", "href"))
                .results()
                .map(MatchResult::group)
                .filter(tag -> !tag.equals("<br>"))
                .toList();
    }
}
