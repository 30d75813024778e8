package dev.stripechat.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.stories.threats.Threat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we give away is listed, with licences that we may give on; a stowaway in a copy of it is found. */
@Tag("contract")
@Threat("T25")
class BillOfMaterialsTest {

    private static final Path WAR = Path.of("target", "stripe-chat.war").toAbsolutePath();
    private static final String LIBRARIES = "WEB-INF/lib/";
    private static final String GSON_LICENCE =
            "(\"name\": \"gson\",(?:\\s+\"(?:version|purl)\": .*)+\\s+\"licenses\": )\\[.*]";

    @TempDir Path folder;

    @Test
    void the_application_brings_what_its_bill_says_and_nothing_else() throws Exception {
        assertThat(libraries(WAR)).hasSizeGreaterThan(10);
        assertThat(faults(WAR)).isEmpty();
    }

    @Test
    void the_release_jar_carries_the_bill_of_its_application() throws Exception {
        assertThat(read(ReleaseJarTest.JAR, Bill.OF_THE_APPLICATION))
                .isEqualTo(read(WAR, Bill.OF_THE_APPLICATION));
    }

    @Test
    void the_bill_is_the_same_when_the_build_is() throws Exception {
        assertThat(new String(read(WAR, Bill.OF_THE_APPLICATION)))
                .doesNotContain("timestamp", "serialNumber");
    }

    @Test
    void the_release_jar_holds_the_programs_that_their_bill_says_and_nothing_else()
            throws Exception {
        assertThat(programs().faultsFor(others())).isEmpty();
    }

    @Test
    void the_launchers_libraries_have_the_versions_that_the_bill_says() throws Exception {
        List<Bill.Part> unpacked =
                programs().parts().stream()
                        .filter(part -> part.places().get(0).endsWith("/"))
                        .toList();

        assertThat(unpacked)
                .hasSize(5)
                .allSatisfy(
                        part ->
                                assertThat(
                                                getClass()
                                                        .getClassLoader()
                                                        .getResource(part.places().get(0)))
                                        .asString()
                                        .contains("/" + part.file() + "!"));
    }

    @Test
    void a_planted_library_is_found() throws Exception {
        Path copy = copy();
        try (FileSystem war = FileSystems.newFileSystem(copy)) {
            Files.writeString(war.getPath(LIBRARIES, "stowaway-1.0.jar"), "not even a jar");
        }

        assertThat(faults(copy)).containsExactly("stowaway-1.0.jar is not in the bill");
    }

    @Test
    void an_exchanged_library_is_found() throws Exception {
        Path copy = copy();
        String gson =
                libraries(WAR).keySet().stream()
                        .filter(n -> n.startsWith("gson"))
                        .findAny()
                        .orElseThrow();
        try (FileSystem war = FileSystems.newFileSystem(copy)) {
            Files.writeString(war.getPath(LIBRARIES, gson), "not even a jar");
        }

        assertThat(faults(copy)).containsExactly(gson + " is another file than the bill says");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"license\": {\"id\": \"FSL-1.1-ALv2\"}}]",
                "[{\"license\": {\"id\": \"AGPL-3.0-only\"}}]",
                "[{\"license\": {\"id\": \"SSPL-1.0\"}}]",
                "[{\"license\": {\"id\": \"BUSL-1.1\"}}]",
                "[{\"license\": {\"id\": \"GPL-2.0-only\"}}]",
                "[{\"license\": {\"name\": \"Commons Clause\"}}]",
                "[{\"license\": {\"id\": \"MIT\"}}, {\"license\": {\"id\": \"AGPL-3.0-only\"}}]",
                "[{\"expression\": \"Apache-2.0 AND LicenseRef-Commons-Clause\"}]",
                "[]"
            })
    void a_planted_licence_is_found(String licences) throws Exception {
        Path copy = copy();
        try (FileSystem war = FileSystems.newFileSystem(copy)) {
            Path bill = war.getPath(Bill.OF_THE_APPLICATION);
            Files.writeString(
                    bill, Files.readString(bill).replaceFirst(GSON_LICENCE, "$1" + licences));
        }

        assertThat(faults(copy))
                .singleElement()
                .asString()
                .matches("gson-[0-9.]+\\.jar has the licence .*");
    }

    @Test
    void a_planted_program_and_a_missing_one_are_found() throws Exception {
        List<String> names = new ArrayList<>(others());
        names.add("programs/stowaway.exe");
        names.remove("programs/payara-micro.jar");

        assertThat(programs().faultsFor(names))
                .hasSize(2)
                .anyMatch(fault -> fault.startsWith("payara-micro-"))
                .contains("programs/stowaway.exe is not in the bill once");
    }

    private static List<String> faults(Path war) throws IOException {
        return bill(war, Bill.OF_THE_APPLICATION).faultsFor(libraries(war));
    }

    private static Bill programs() throws IOException {
        return bill(ReleaseJarTest.JAR, Bill.OF_THE_PROGRAMS);
    }

    private Path copy() throws IOException {
        return Files.copy(WAR, folder.resolve("copy.war"));
    }

    private static Map<String, String> libraries(Path war) throws IOException {
        Map<String, String> checksums = new TreeMap<>();
        try (JarFile jar = new JarFile(war.toFile())) {
            for (ZipEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().startsWith(LIBRARIES) && !entry.isDirectory()) {
                    checksums.put(
                            entry.getName().substring(LIBRARIES.length()),
                            sha256(jar.getInputStream(entry).readAllBytes()));
                }
            }
        }
        return checksums;
    }

    /** What of the release jar others have made. */
    private static List<String> others() throws IOException {
        try (JarFile jar = new JarFile(ReleaseJarTest.JAR.toFile())) {
            return Collections.list(jar.entries()).stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .filter(name -> !name.matches("(META-INF|config|dev/stripechat/launch)/.*"))
                    .toList();
        }
    }

    private static Bill bill(Path jar, String name) throws IOException {
        return Bill.read(new ByteArrayInputStream(read(jar, name)));
    }

    private static byte[] read(Path file, String name) throws IOException {
        try (JarFile jar = new JarFile(file.toFile());
                InputStream content = jar.getInputStream(jar.getEntry(name))) {
            return content.readAllBytes();
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
