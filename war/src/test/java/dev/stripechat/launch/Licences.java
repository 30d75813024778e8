package dev.stripechat.launch;

import java.util.Arrays;
import java.util.Set;

/** The licences under which others' work may be in what we give away; every other one is refused until it was read. */
final class Licences {

    private static final Set<String> ALLOWED =
            Set.of(
                    "0BSD",
                    "Apache-2.0",
                    "BlueOak-1.0.0",
                    "BSD-2-Clause",
                    "BSD-3-Clause",
                    "CDDL-1.1",
                    "GPL-2.0-only WITH Classpath-exception-2.0",
                    "ISC",
                    "MIT",
                    "PostgreSQL",
                    "Python-2.0");

    private Licences() {}

    /** A licence, or an expression of SPDX: of OR one side is enough, of AND both are needed. */
    static boolean allow(String expression) {
        return Arrays.stream(expression.replaceAll("^\\((.*)\\)$", "$1").split(" OR "))
                .anyMatch(
                        choice ->
                                Arrays.stream(choice.split(" AND "))
                                        .map(String::strip)
                                        .allMatch(ALLOWED::contains));
    }
}
