package dev.stripechat.answer.web;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Markup as plain text that an entry may hold: lines where blocks end, dashes before items, addresses behind links. */
final class PlainText {

    private static final int LONGEST_LINE = 300;
    private static final int LONGEST = 3_000;
    private static final String CUT = " …";

    private PlainText() {}

    static String of(String html) {
        return of(Jsoup.parseBodyFragment(html).body());
    }

    static String of(Element element) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof TextNode words) {
                            text.append(words.text());
                        } else if (node instanceof Element block && isBlock(block)) {
                            text.append(block.normalName().equals("li") ? "\n- " : "\n");
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element block && isBlock(block)) {
                            text.append('\n');
                        } else if (node instanceof Element link && link.normalName().equals("a")) {
                            text.append(address(link));
                        }
                    }
                },
                element);
        return kept(text.toString());
    }

    private static boolean isBlock(Element element) {
        return element.isBlock() || element.normalName().equals("br");
    }

    private static String address(Element link) {
        String url = link.absUrl("href");
        return url.startsWith("https://") && !link.text().contains(url) ? " (" + url + ")" : "";
    }

    /** Without what an entry must not hold: control characters, braces of variables, markup that was quoted, other links. */
    private static String kept(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\\n]]", " ")
                .replace('\u00A0', ' ')
                .replace('{', '(')
                .replace('}', ')')
                .replace('<', '‹')
                .replace('>', '›')
                .replaceAll("(?i)\\b[a-z][a-z0-9+.-]*://(?<!https://)", "")
                .replaceAll("(?i)\\b(javascript|vbscript|data):", "$1 ")
                .replaceAll(" *\\n *", "\n")
                .replaceAll("\\n{2,}", "\n")
                .replaceAll(" {2,}", " ")
                .strip();
    }

    /** In one line, as long as a question may be. */
    static String line(String text) {
        String line = kept(text).replace('\n', ' ');
        return line.length() <= LONGEST_LINE
                ? line
                : line.substring(0, LONGEST_LINE - CUT.length()).strip() + CUT;
    }

    /** As long as an answer may be, cut after a line or a sentence. */
    static String cut(String text) {
        String whole = kept(text);
        if (whole.length() <= LONGEST) {
            return whole;
        }
        String beginning = whole.substring(0, LONGEST - CUT.length());
        int end = Math.max(beginning.lastIndexOf('\n'), beginning.lastIndexOf(". ") + 1);
        return (end > LONGEST / 2 ? beginning.substring(0, end) : beginning).strip() + CUT;
    }
}
