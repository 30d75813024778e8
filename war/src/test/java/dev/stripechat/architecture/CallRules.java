package dev.stripechat.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.stripechat.runtime.UseCase;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;

/** Who waits for whom: never a transaction for another company, and no work for threads that we do not count. */
final class CallRules {

    private static final Set<String> FAR_AWAY =
            Set.of("StripeGateway", "StripeRefunds", "ShopReader");

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

    /** The container's executor has no queue: it refuses what comes when two hundred threads are busy (measured). */
    static Rule workRunsOnThreadsOfOurs() {
        return Rule.of(
                rooms ->
                        noClasses()
                                .should()
                                .dependOnClassesThat()
                                .haveNameMatching(
                                        "jakarta\\.enterprise\\.concurrent\\.Managed\\w*Executor\\w*")
                                .orShould()
                                .callMethodWhere(
                                        Rule.that(
                                                "borrow a thread of the JVM",
                                                CallRules::borrowsThread)));
    }

    private static boolean borrowsThread(JavaMethodCall call) {
        boolean named = call.getName().endsWith("Async") || call.getName().startsWith("parallel");
        return named
                && call.getTargetOwner().getPackageName().startsWith("java.util")
                && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.isEquivalentTo(Executor.class));
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
