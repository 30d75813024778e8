package dev.stripechat.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How secrets are treated. */
final class SecretRules {

    private static final Pattern SECRET =
            Pattern.compile(
                    "(?i).*(signature|secret|token|passw|digest|hmac|hash(?!code|map|set)).*");
    private static final Set<String> HASTY =
            Set.of(
                    "java.lang.String.equals",
                    "java.lang.String.equalsIgnoreCase",
                    "java.lang.String.contentEquals",
                    "java.lang.String.compareTo",
                    "java.lang.String.compareToIgnoreCase",
                    "java.util.Objects.equals",
                    "java.util.Arrays.equals",
                    "java.util.Arrays.compare");

    private SecretRules() {}

    /**
     * A comparison that stops at the first difference tells an attacker how far he got. Where a method, its class or
     * something that it calls is named after a secret, nothing is compared so; {@code MessageDigest.isEqual} is the way.
     */
    static Rule secretsAreComparedInConstantTime() {
        return house ->
                house.classes().stream()
                        .flatMap(type -> type.getCodeUnits().stream())
                        .filter(SecretRules::isAboutSecrets)
                        .flatMap(SecretRules::comparisons)
                        .map(JavaAccess::getDescription)
                        .toList();
    }

    private static boolean isAboutSecrets(JavaCodeUnit unit) {
        Stream<String> reached =
                Stream.concat(unit.getAccessesFromSelf().stream(), references(unit))
                        .map(access -> access.getTarget().getName());
        return Stream.concat(names(unit), reached).anyMatch(name -> SECRET.matcher(name).matches());
    }

    private static Stream<String> names(JavaCodeUnit unit) {
        return Stream.concat(
                Stream.of(unit.getName(), unit.getOwner().getSimpleName()),
                unit.getRawParameterTypes().stream().map(JavaClass::getSimpleName));
    }

    private static Stream<JavaAccess<?>> comparisons(JavaCodeUnit unit) {
        return Stream.concat(unit.getAccessesFromSelf().stream(), references(unit))
                .filter(access -> HASTY.contains(target(access)));
    }

    private static Stream<JavaAccess<?>> references(JavaCodeUnit unit) {
        return unit.getMethodReferencesFromSelf().stream()
                .map(reference -> (JavaAccess<?>) reference);
    }

    private static String target(JavaAccess<?> access) {
        return access.getTargetOwner().getName() + "." + access.getTarget().getName();
    }
}
