package dev.stripechat.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.stripechat.runtime.UseCase;
import java.util.HashSet;
import java.util.Set;

/** Calls to other companies take their time, so nobody makes one while a transaction holds rows and a connection. */
final class CallRules {

    private static final Set<String> FAR_AWAY = Set.of("StripeGateway");

    private CallRules() {}

    /** No verb with a transaction holds, directly or through what it holds, the way to Stripe. */
    static Rule transactionsCallNobody() {
        return Rule.of(
                rooms ->
                        ArchRuleDefinition.classes()
                                .that()
                                .areAnnotatedWith(UseCase.class)
                                .should(holdNoWayOut()));
    }

    private static ArchCondition<JavaClass> holdNoWayOut() {
        return new ArchCondition<>("hold no way to another company") {
            @Override
            public void check(JavaClass verb, ConditionEvents events) {
                if (reaches(verb, new HashSet<>())) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    verb, verb.getName() + " calls another company"));
                }
            }
        };
    }

    private static boolean reaches(JavaClass type, Set<JavaClass> seen) {
        return seen.add(type)
                && (FAR_AWAY.contains(type.getSimpleName())
                        || type.getPackageName().startsWith("dev.stripechat")
                                && type.getAllFields().stream()
                                        .map(JavaField::getRawType)
                                        .anyMatch(held -> reaches(held, seen)));
    }
}
