package dev.stripechat.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StaffPageTest {

    @Test
    void what_it_is_told_ends_no_attribute_and_no_element() {
        String page = StaffPage.telling("told", "{\"a\":\"</head>'&<script>$1\\\"}");

        assertThat(page)
                .contains(
                        "<meta name=\"told\" content=\"{&quot;a&quot;:&quot;&lt;/head&gt;'&amp;&lt;script&gt;$1\\&quot;}\">");
        assertThat(page).contains("<script type=\"module\"");
    }

    @Test
    void only_those_named_may_frame_it() {
        String policy = StaffPage.policy(List.of("https://shop.example", "https://b.example"));

        assertThat(policy)
                .contains("frame-ancestors https://shop.example https://b.example;")
                .doesNotContain("'none'; base-uri");
    }
}
