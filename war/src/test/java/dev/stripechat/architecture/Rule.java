package dev.stripechat.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** One sentence of the architecture that a house keeps or breaks. */
@FunctionalInterface
interface Rule {

    /** Where a house breaks it, each place in words; empty if it is kept. */
    List<String> brokenIn(House house);

    /** A rule over classes. One that meets no class at all throws, it does not pass. */
    static Rule of(Function<Rooms, ArchRule> rule) {
        return house ->
                rule.apply(house.rooms()).evaluate(house.classes()).getFailureReport().getDetails();
    }

    /** A predicate with a name for it. */
    static <T> DescribedPredicate<T> that(String description, Predicate<T> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }

    /** Fails for each dependency of a class that the predicate finds. */
    static ArchCondition<JavaClass> haveNone(String description, Predicate<Dependency> wrong) {
        return new ArchCondition<>("have no " + description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(wrong)
                        .map(Dependency::getDescription)
                        .forEach(place -> events.add(SimpleConditionEvent.violated(type, place)));
            }
        };
    }
}
