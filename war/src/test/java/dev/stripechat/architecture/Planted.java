package dev.stripechat.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** How the tests of the rules speak. */
final class Planted {

    private Planted() {}

    /** The rule finds all culprits, and every place that it finds names one of them. */
    static void blames(House house, Rule rule, String... culprits) {
        List<String> places = rule.brokenIn(house);

        assertThat(culprits)
                .allSatisfy(culprit -> assertThat(places).anyMatch(p -> p.contains(culprit)));
        assertThat(places)
                .allSatisfy(place -> assertThat(culprits).anyMatch(c -> place.contains(c)));
    }
}
