package dev.stripechat.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is in the file that operators run, and what is not. */
@Tag("contract")
class ReleaseJarTest {

    static final Path JAR = Path.of("target", "stripe-chat.jar").toAbsolutePath();

    private static final Pattern ALLOWED =
            Pattern.compile(
                    "META-INF/(MANIFEST\\.MF|LICENSE|sbom/((application|programs)\\.cdx\\.json)?)?"
                            + "|(dev/(stripechat/(launch/.*)?)?)"
                            + "|org/((apache/(commons/((compress|io|lang3)/.*)?)?)|tukaani/(xz/.*)?|postgresql/.*)?"
                            + "|config/(stripe-chat\\.properties|payara/([a-z-]+\\.txt)?)?"
                            + "|programs/(payara-micro\\.jar|stripe-chat\\.war|postgres-[a-z0-9_-]+\\.txz)?");

    private static final Pattern TEST_LIBRARY =
            Pattern.compile("junit|assertj|playwright|arquillian|opentest4j|archunit");

    /** In what we wrote; libraries may call their own things so. */
    private static final Pattern STAND_IN =
            Pattern.compile(
                    "(?i)(fake|demo|stub|mock)|dev/stripechat/.*Test(\\$.*)?\\.class$|dev/stripechat/stories/");

    private static final Pattern LIBRARY =
            Pattern.compile("^org/|WEB-INF/lib/(?!stripe-chat-)[^/]+\\.jar!/");

    @Test
    void holds_the_launcher_its_libraries_and_its_programs_and_nothing_else() throws Exception {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(Collections.list(jar.entries()))
                    .extracting(ZipEntry::getName)
                    .contains(
                            "dev/stripechat/launch/Main.class",
                            ReleaseJar.APPLICATION,
                            ReleaseJar.SERVER,
                            ReleaseJar.EXAMPLE_FILE,
                            ReleaseJar.BOOT_COMMANDS,
                            "programs/postgres-linux-x86_64.txz",
                            "programs/postgres-linux-arm_64.txz",
                            "programs/postgres-darwin-x86_64.txz",
                            "programs/postgres-windows-x86_64.txz")
                    .allMatch(name -> ALLOWED.matcher(name).matches());
        }
    }

    @Test
    void holds_no_stand_in_no_demo_and_no_test_at_any_depth() throws Exception {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            List<String> names = new ArrayList<>();
            for (ZipEntry entry : Collections.list(jar.entries())) {
                names.add(entry.getName());
            }
            names.addAll(inside(jar, ReleaseJar.APPLICATION));

            assertThat(names)
                    .hasSizeGreaterThan(1_000)
                    .noneMatch(name -> TEST_LIBRARY.matcher(name).find())
                    .noneMatch(ReleaseJarTest::isStandIn);
        }
    }

    @Test
    void the_application_does_not_hold_the_launcher_nor_its_unpackers() throws Exception {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(inside(jar, ReleaseJar.APPLICATION))
                    .noneMatch(name -> name.contains("dev/stripechat/launch"))
                    .noneMatch(name -> name.contains("commons-compress") || name.contains("/xz-"));
        }
    }

    @Test
    void opens_to_the_server_what_the_server_opens_for_itself() throws Exception {
        try (JarFile release = new JarFile(JAR.toFile());
                JarFile payara = new JarFile(Path.of("target", "payara-micro.jar").toFile())) {
            for (String key : List.of("Add-Opens", "Add-Exports")) {
                Attributes.Name name = new Attributes.Name(key);
                assertThat(words(release, name)).as(key).isEqualTo(words(payara, name));
            }
        }
    }

    @Test
    void its_door_is_readable_for_java_8() throws Exception {
        try (JarFile jar = new JarFile(JAR.toFile());
                DataInputStream main =
                        new DataInputStream(
                                jar.getInputStream(
                                        jar.getEntry("dev/stripechat/launch/Main.class")))) {
            main.readInt();
            main.readUnsignedShort();

            assertThat(main.readUnsignedShort()).isEqualTo(52);
        }
    }

    private static boolean isStandIn(String name) {
        return !LIBRARY.matcher(name).find() && STAND_IN.matcher(name).find();
    }

    private static List<String> words(JarFile jar, Attributes.Name name) throws IOException {
        return List.of(jar.getManifest().getMainAttributes().getValue(name).split(" "));
    }

    private static List<String> inside(JarFile jar, String name) throws IOException {
        List<String> names = new ArrayList<>();
        try (InputStream content = jar.getInputStream(jar.getEntry(name))) {
            walk(name, content, names);
        }
        return names;
    }

    /** Archives in archives too. */
    private static void walk(String path, InputStream content, List<String> names)
            throws IOException {
        ZipInputStream zip = new ZipInputStream(content);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = path + "!/" + entry.getName();
            names.add(name);
            if (name.toLowerCase(Locale.ROOT).matches(".*\\.(jar|war|zip)")) {
                walk(name, zip, names);
            }
        }
    }
}
