package dev.stripechat.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import dev.stripechat.runtime.sockets.FrameType;
import dev.stripechat.runtime.web.OpenTo;
import dev.stripechat.staff.rest.ForStaff;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

/** What comes in from the network says who may send it, and is of a known kind. */
final class EdgeRules {

    private EdgeRules() {}

    /** Who forgets the guard opens the door to everybody, so every resource method names its guard, and one only. */
    static Rule everyResourceMethodSaysWhoMayCallIt() {
        return Rule.of(
                rooms ->
                        methods()
                                .that(Rule.that("answer requests", EdgeRules::answersRequests))
                                .should(
                                        ArchCondition.from(
                                                Rule.that(
                                                        "be either ForStaff or OpenTo",
                                                        EdgeRules::hasOneGuard))));
    }

    private static boolean answersRequests(JavaMethod method) {
        return method.isMetaAnnotatedWith(HttpMethod.class) || method.isAnnotatedWith(Path.class);
    }

    private static boolean hasOneGuard(JavaMethod method) {
        return method.isAnnotatedWith(ForStaff.class) != method.isAnnotatedWith(OpenTo.class);
    }

    /** A frame that has no type could never be sent. */
    static Rule everyFrameHasItsType() {
        return Rule.of(
                rooms ->
                        classes()
                                .that()
                                .resideInAnyPackage(rooms.packages("*.socket", "*.*.socket"))
                                .and(Rule.that("are frames", EdgeRules::isFrame))
                                .should()
                                .beAnnotatedWith(FrameType.class));
    }

    private static boolean isFrame(JavaClass type) {
        return type.getRawInterfaces().stream()
                .anyMatch(kinds -> kinds.getPackageName().equals(type.getPackageName()));
    }
}
