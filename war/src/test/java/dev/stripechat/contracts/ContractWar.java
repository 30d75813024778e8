package dev.stripechat.contracts;

import dev.stripechat.world.TestWar;
import java.io.File;
import java.util.Arrays;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The packaged WAR with test classes in it. */
final class ContractWar {

    private static final String WITHOUT_JOBS =
            """
            <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" bean-discovery-mode="annotated" version="4.0">
                <scan>
                    <exclude name="dev.stripechat.runtime.jobs.store.JobEngine"/>
                </scan>
            </beans>
            """;

    private ContractWar() {}

    static WebArchive with(Class<?>... classes) {
        WebArchive war =
                ShrinkWrap.create(ZipImporter.class, "contracts.war")
                        .importFrom(TestWar.packaged().toFile())
                        .as(WebArchive.class);
        return war.addClasses(classes).addAsLibraries(assertj());
    }

    /** The same, in which no job runs by itself: what a test leaves to be done stays so. */
    static WebArchive quiet(Class<?>... classes) {
        return with(classes)
                .addClasses(Contained.class, ContractDatabase.class)
                .addClasses(Some.class, Together.class, Transaction.class)
                .addAsWebInfResource(new StringAsset(WITHOUT_JOBS), "beans.xml");
    }

    private static File assertj() {
        return jar("assertj-core");
    }

    private static File jar(String name) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new)
                .filter(file -> file.getName().startsWith(name))
                .findAny()
                .orElseThrow();
    }
}
