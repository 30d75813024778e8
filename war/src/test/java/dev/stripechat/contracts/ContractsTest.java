package dev.stripechat.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether the contracts are run as they are meant to be: by the store in memory and by the real one. */
class ContractsTest {

    private final JavaClasses tests =
            new ClassFileImporter()
                    .importUrl(
                            ContractsTest.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation());

    @Test
    void every_contract_is_run_in_memory_and_in_the_container() {
        List<JavaClass> contracts =
                tests.stream()
                        .filter(type -> type.isInterface() && type.isAssignableTo(Together.class))
                        .filter(type -> type.getSimpleName().endsWith("Contract"))
                        .toList();

        assertThat(contracts).hasSizeGreaterThanOrEqualTo(13);
        assertThat(contracts)
                .allSatisfy(contract -> assertThat(containedRuns(contract)).isOne())
                .allSatisfy(contract -> assertThat(runsInMemory(contract)).isOne());
    }

    private static long containedRuns(JavaClass contract) {
        return contract.getAllSubclasses().stream()
                .filter(type -> type.isAnnotatedWith(Contained.class))
                .count();
    }

    /** A control that lives inside a test is no run. */
    private static long runsInMemory(JavaClass contract) {
        return contract.getAllSubclasses().stream()
                .filter(type -> type.getEnclosingClass().isEmpty())
                .filter(type -> type.isAssignableTo(Together.InMemory.class))
                .count();
    }
}
