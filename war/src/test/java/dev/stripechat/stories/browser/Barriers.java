package dev.stripechat.stories.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What keeps somebody from using a page, as far as a machine can tell. */
final class Barriers {

    private static final String ANIMATIONS_ARE_OVER =
            "() => [document, ...[...document.querySelectorAll('*')].map(one => one.shadowRoot)]"
                    + ".filter(root => root).flatMap(root => root.getAnimations())"
                    + ".every(one => one.playState !== 'running')";

    private static final List<String> LEVELS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    private Barriers() {}

    /** Each rule that is broken, and where; colours are judged when they have arrived, in shadow roots too. */
    static List<String> in(Page page) {
        page.waitForFunction(ANIMATIONS_ARE_OVER);
        return new AxeBuilder(page)
                .withTags(LEVELS).analyze().getViolations().stream()
                        .flatMap(
                                rule ->
                                        rule.getNodes().stream()
                                                .map(node -> rule.getId() + " " + node.getHtml()))
                        .toList();
    }
}
