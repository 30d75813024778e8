package dev.stripechat.answer.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.answer.Passage;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PassagesTest {

    @Test
    void markup_for_search_engines_comes_first() {
        List<Passage> found =
                in(
                        """
                        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"FAQPage","mainEntity":[
                          {"@type":"Question","name":"Returns?","acceptedAnswer":{"@type":"Answer","text":"<p>30 days.</p><p>Free.</p>"}},
                          {"@type":"Question","name":"Duty?","acceptedAnswer":[{"@type":"Answer","text":"None"}]}]}]}</script>
                        <h2>Something else</h2><p>It is.</p>
                        """);

        assertThat(found)
                .containsExactly(
                        new Passage("Returns?", "30 days.\nFree."), new Passage("Duty?", "None"));
    }

    @Test
    void broken_data_is_passed_over() {
        assertThat(
                        in(
                                "<script type='application/ld+json'>{\"@type\":</script><h2>A?</h2><p>B.</p>"))
                .containsExactly(new Passage("A?", "B."));
    }

    @Test
    void the_same_markup_in_attributes_is_read() {
        assertThat(
                        in(
                                """
                                <div itemscope itemtype="https://schema.org/FAQPage"><div itemscope itemprop="mainEntity" itemtype="https://schema.org/Question">
                                <h3 itemprop="name">Returns?</h3><div itemscope itemprop="acceptedAnswer" itemtype="https://schema.org/Answer">
                                <div itemprop="text">30 days.</div></div></div></div>
                                """))
                .containsExactly(new Passage("Returns?", "30 days."));
    }

    @Test
    void questions_that_fold_and_lists_of_terms_are_read() {
        assertThat(
                        in(
                                """
                                <details><summary>Returns?</summary><ul><li>30 days</li><li>free</li></ul></details>
                                <dl><dt>Duty?</dt><dd>None.</dd><dd>Never.</dd><dt>Gift?</dt><dd>Yes.</dd></dl>
                                """))
                .containsExactly(
                        new Passage("Returns?", "- 30 days\n- free"),
                        new Passage("Duty?", "None.\nNever."),
                        new Passage("Gift?", "Yes."));
    }

    @Test
    void under_a_heading_stands_its_answer() {
        assertThat(
                        in(
                                """
                                <nav><h2>Menu</h2><p>Home</p></nav>
                                <h1>Help</h1><h2>Returns</h2><p>30 days.</p><p>See <a href="/form">the form</a>.</p>
                                <h2>Empty</h2><h2>Shipping</h2><p>Two days<br>or three.</p>
                                <footer><h2>About</h2><p>us</p></footer>
                                """))
                .containsExactly(
                        new Passage(
                                "Returns", "30 days.\nSee the form (https://shop.example/form)."),
                        new Passage("Shipping", "Two days\nor three."));
    }

    @Test
    void a_page_of_paragraphs_answers_its_title() {
        assertThat(in("<title>Warranty</title><p>Two years.</p><p>From delivery.</p>"))
                .containsExactly(new Passage("Warranty", "Two years.\nFrom delivery."));
        assertThat(in("<title>Empty</title>")).isEmpty();
    }

    @Test
    void what_an_entry_must_not_hold_is_taken_out() {
        List<Passage> found =
                in(
                        "<h2>How {so}?</h2><p>&lt;script&gt;alert(1)&lt;/script&gt; <a href='javascript:alert(2)'>x</a>"
                                + " http://shop.example/a https://shop.example/b javascript:alert(3)</p>");

        assertThat(found)
                .containsExactly(
                        new Passage(
                                "How (so)?",
                                "‹script›alert(1)‹/script› x shop.example/a https://shop.example/b javascript alert(3)"));
    }

    @Test
    void long_texts_are_cut_where_a_sentence_ends() {
        List<Passage> found =
                in("<h2>" + "why ".repeat(100) + "</h2><p>" + "It is so. ".repeat(400) + "</p>");

        assertThat(found.get(0).question()).hasSizeLessThanOrEqualTo(300).endsWith(" …");
        assertThat(found.get(0).answer()).hasSizeLessThanOrEqualTo(3_000).endsWith("so. …");
    }

    private static List<Passage> in(String html) {
        return Passages.in(Jsoup.parse(html, "https://shop.example/faq"));
    }
}
