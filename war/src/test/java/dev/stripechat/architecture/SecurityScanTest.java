package dev.stripechat.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.stripechat.stories.threats.Threat;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** SpotBugs with Find Security Bugs looks at the whole server, and what it finds fails the build or has a reason. */
@Threat("T25")
class SecurityScanTest {

    private static final Path MODULE = Path.of(System.getProperty("basedir", "."));
    private static final Pattern CLASS = Pattern.compile("dev(\\.[a-z]+)+\\.[A-Z]\\w*(\\$\\w+)*");
    private static final Pattern PATTERN = Pattern.compile("[A-Z0-9]+(_[A-Z0-9]+)*");

    @Test
    void a_finding_fails_the_build() throws Exception {
        Element scan = scan();

        assertThat(text(scan, "goal")).isEqualTo("check");
        assertThat(text(scan, "phase")).isEqualTo("pre-integration-test");
        assertThat(text(scan, "skip")).isEqualTo("${skipTests}");
    }

    @Test
    void the_scan_is_thorough_and_leaves_out_only_what_its_file_says() throws Exception {
        Map<String, String> settings = settings(scan());

        assertThat(settings)
                .containsEntry("failOnError", "true")
                .containsEntry("effort", "Max")
                .containsEntry("threshold", "Medium")
                .containsEntry("excludeFilterFile", ".spotbugs-exclude.xml")
                .containsEntry("includeFilterFile", ".spotbugs-include.xml")
                .containsOnlyKeys(
                        "skip",
                        "failOnError",
                        "effort",
                        "threshold",
                        "excludeFilterFile",
                        "includeFilterFile",
                        "plugins");
        assertThat(settings.get("plugins")).contains("findsecbugs-plugin");
    }

    @Test
    void everything_that_concerns_security_is_looked_at() throws Exception {
        Element filter = parsed(Files.readString(MODULE.resolve(".spotbugs-include.xml")));

        List<Element> matches = children(filter);
        assertThat(matches).hasSize(1);
        assertThat(children(matches.get(0)))
                .singleElement()
                .satisfies(bug -> assertThat(bug.getAttribute("category")).isEqualTo("SECURITY"))
                .satisfies(bug -> assertThat(bug.getAttributes().getLength()).isEqualTo(1));
    }

    @Test
    void what_is_excluded_is_one_finding_in_one_class_with_a_reason() throws Exception {
        String filter = Files.readString(MODULE.resolve(".spotbugs-exclude.xml"));

        assertThat(children(parsed(filter))).isNotEmpty();
        assertThat(blanket(filter)).isEmpty();
    }

    @Test
    void what_is_excluded_exists() throws Exception {
        String filter = Files.readString(MODULE.resolve(".spotbugs-exclude.xml"));

        for (Element match : children(parsed(filter))) {
            String name = children(match).get(0).getAttribute("name");
            assertThatCode(() -> Class.forName(name, false, getClass().getClassLoader()))
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Bug pattern=\"REDOS\"/>",
                "<!-- why --><Class name=\"dev.stripechat.shop.Shop\"/>",
                "<!-- why --><Class name=\"~dev\\.stripechat\\..*\"/><Bug pattern=\"REDOS\"/>",
                "<!-- why --><Package name=\"dev.stripechat.shop\"/><Bug pattern=\"REDOS\"/>",
                "<!-- why --><Class name=\"dev.stripechat.shop.Shop\"/><Bug category=\"SECURITY\"/>",
                "<!-- why --><Class name=\"dev.stripechat.shop.Shop\"/><Bug pattern=\"REDOS,XXE_SAXPARSER\"/>",
                "<Class name=\"dev.stripechat.shop.Shop\"/><Bug pattern=\"REDOS\"/>",
                "<!-- why --><Or><Class name=\"dev.stripechat.shop.Shop\"/></Or><Bug pattern=\"REDOS\"/>"
            })
    void a_planted_blanket_exclusion_is_found(String match) throws Exception {
        assertThat(blanket("<FindBugsFilter><Match>" + match + "</Match></FindBugsFilter>"))
                .hasSize(1);
    }

    private static List<String> blanket(String filter) throws Exception {
        return children(parsed(filter)).stream()
                .filter(match -> !isExact(match))
                .map(Element::getTextContent)
                .toList();
    }

    private static boolean isExact(Element match) {
        List<Element> parts = children(match);
        return match.getTagName().equals("Match")
                && hasReason(match)
                && parts.size() == 2
                && has(parts.get(0), "Class", "name", CLASS)
                && has(parts.get(1), "Bug", "pattern", PATTERN);
    }

    private static boolean has(Element part, String tag, String attribute, Pattern value) {
        return part.getTagName().equals(tag)
                && part.getAttributes().getLength() == 1
                && value.matcher(part.getAttribute(attribute)).matches();
    }

    private static boolean hasReason(Element match) {
        NodeList nodes = match.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i).getNodeType() == Node.COMMENT_NODE) {
                return !nodes.item(i).getTextContent().isBlank();
            }
        }
        return false;
    }

    private static Element scan() throws Exception {
        NodeList plugins =
                parsed(Files.readString(MODULE.resolve("pom.xml"))).getElementsByTagName("plugin");
        for (int i = 0; i < plugins.getLength(); i++) {
            Element plugin = (Element) plugins.item(i);
            if (text(plugin, "artifactId").equals("spotbugs-maven-plugin")) {
                return plugin;
            }
        }
        throw new AssertionError("the module is not scanned");
    }

    private static Map<String, String> settings(Element plugin) {
        Map<String, String> settings = new TreeMap<>();
        for (Element part : children(plugin)) {
            if (part.getTagName().equals("configuration")) {
                children(part)
                        .forEach(s -> settings.put(s.getTagName(), s.getTextContent().strip()));
            }
        }
        assertThat(plugin.getElementsByTagName("configuration").getLength()).isEqualTo(1);
        return settings;
    }

    private static String text(Element parent, String tag) {
        return parent.getElementsByTagName(tag).item(0).getTextContent().strip();
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    private static Element parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
    }
}
