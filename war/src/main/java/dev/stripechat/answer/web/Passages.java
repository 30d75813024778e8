package dev.stripechat.answer.web;

import dev.stripechat.answer.Passage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Finds what a page answers: in FAQ markup, in questions that fold, in lists of terms; else under its headings; else all of it
 * under its title.
 */
final class Passages {

    private static final int MOST = 100;
    private static final String NOISE =
            "nav, header, footer, aside, form, style, noscript, template, iframe, svg, script:not([type=application/ld+json])";
    private static final String HEADING = "h2, h3, h4";

    private Passages() {}

    static List<Passage> in(Document page) {
        page.select(NOISE).remove();
        List<Function<Document, Stream<Passage>>> ways =
                List.of(Passages::marked, Passages::described, Passages::headed, Passages::whole);
        return ways.stream()
                .map(way -> distinct(way.apply(page)))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<Passage> distinct(Stream<Passage> found) {
        Map<String, Passage> byQuestion = new LinkedHashMap<>();
        found.filter(one -> !one.question().isEmpty() && !one.answer().isEmpty())
                .forEach(one -> byQuestion.putIfAbsent(one.question(), one));
        return byQuestion.values().stream().limit(MOST).toList();
    }

    private static Passage passage(String question, String answer) {
        return new Passage(PlainText.line(question), PlainText.cut(answer));
    }

    /** https://schema.org/FAQPage, as JSON or in attributes. */
    private static Stream<Passage> marked(Document page) {
        Stream<Passage> json =
                page.select("script[type=application/ld+json]").stream()
                        .flatMap(script -> FaqData.in(script.data()))
                        .map(one -> passage(one.question(), PlainText.of(one.answer())));
        Stream<Passage> attributes =
                page.select("[itemscope][itemtype$=schema.org/Question]").stream()
                        .map(
                                one ->
                                        passage(
                                                text(one.select("[itemprop=name]")),
                                                text(one.select("[itemprop=text]"))));
        return Stream.concat(json, attributes);
    }

    private static String text(Elements found) {
        return Optional.ofNullable(found.first()).map(PlainText::of).orElse("");
    }

    /** Questions that fold, and lists of terms. */
    private static Stream<Passage> described(Document page) {
        Stream<Passage> folded =
                page.select("details:has(> summary)").stream()
                        .map(
                                details -> {
                                    Element rest = details.clone();
                                    Elements summary = rest.select("> summary");
                                    String question = text(summary);
                                    summary.remove();
                                    return passage(question, PlainText.of(rest));
                                });
        Stream<Passage> terms =
                page.select("dl > dt, dl > div > dt").stream()
                        .map(term -> passage(PlainText.of(term), explained(term)));
        return Stream.concat(folded, terms);
    }

    private static String explained(Element term) {
        return until(term, next -> next.is("dt"));
    }

    private static Stream<Passage> headed(Document page) {
        return page.select(HEADING).stream()
                .map(
                        heading ->
                                passage(
                                        PlainText.of(heading),
                                        until(
                                                heading,
                                                next ->
                                                        next.is("h1, " + HEADING)
                                                                || next.selectFirst(HEADING)
                                                                        != null)));
    }

    private static String until(Element start, Predicate<Element> end) {
        List<String> texts = new ArrayList<>();
        for (Element next = start.nextElementSibling();
                next != null && !end.test(next);
                next = next.nextElementSibling()) {
            texts.add(PlainText.of(next));
        }
        return String.join("\n", texts.stream().filter(text -> !text.isEmpty()).toList());
    }

    private static Stream<Passage> whole(Document page) {
        String title =
                Optional.ofNullable(page.selectFirst("h1")).map(PlainText::of).orElse(page.title());
        Element body = Optional.ofNullable(page.selectFirst("main")).orElse(page.body()).clone();
        body.select("h1").remove();
        return Stream.of(passage(title, PlainText.of(body)));
    }
}
