package dev.stripechat.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How classes and their members are written. */
final class CodeRules {

    private static final String BANNED_ENDINGS = ".*(Impl|Manager|Helper|Utils?|Dto|DTO|Bean)";
    private static final List<Class<?>> OLD_DATES =
            List.of(
                    java.util.Date.class,
                    java.util.Calendar.class,
                    java.util.GregorianCalendar.class,
                    java.util.TimeZone.class,
                    java.text.DateFormat.class,
                    java.text.SimpleDateFormat.class);
    private static final String[] INJECTING = {
        "jakarta.inject.Inject",
        "jakarta.ws.rs.core.Context",
        "jakarta.ejb.EJB",
        "jakarta.annotation.Resource",
        "jakarta.persistence.PersistenceContext",
        "jakarta.persistence.PersistenceUnit"
    };

    private CodeRules() {}

    /** A rule that looks at too few classes passes for nothing. */
    static Rule theWholeServerIsLookedAt(int least) {
        return house ->
                house.classes().size() < least
                        ? List.of("only " + house.classes().size() + " classes")
                        : List.of();
    }

    /** What a class needs comes by its constructor. One field is the exception: where the container hands it over. */
    static Rule injectionByConstructor() {
        return Rule.of(
                rooms ->
                        noMembers()
                                .that(Rule.that("are injected", CodeRules::isInjected))
                                .should()
                                .beDeclaredInClassesThat()
                                .doNotHaveFullyQualifiedName(
                                        rooms.root() + ".runtime.database.Database"));
    }

    private static boolean isInjected(JavaMember member) {
        return !(member instanceof JavaConstructor)
                && Arrays.stream(INJECTING).anyMatch(member::isAnnotatedWith);
    }

    /** JTA commits when a checked exception leaves the method, unless it is told otherwise (measured). */
    static Rule transactionsRollBackOnEveryException() {
        return house ->
                Stream.concat(
                                house.classes().stream(),
                                house.classes().stream()
                                        .flatMap(type -> type.getMembers().stream()))
                        .filter(place -> place.isAnnotatedWith(Transactional.class))
                        .filter(place -> !rollsBack(place))
                        .map(place -> place + " commits when a checked exception leaves it")
                        .toList();
    }

    private static boolean rollsBack(CanBeAnnotated place) {
        Transactional transactional =
                place instanceof JavaClass type
                        ? type.getAnnotationOfType(Transactional.class)
                        : ((JavaMember) place).getAnnotationOfType(Transactional.class);
        return List.of(transactional.rollbackOn()).contains(Exception.class)
                && transactional.dontRollbackOn().length == 0;
    }

    /** Time is {@code java.time}. */
    static Rule noOldDates() {
        return Rule.of(
                rooms ->
                        noClasses()
                                .should()
                                .dependOnClassesThat()
                                .belongToAnyOf(OLD_DATES.toArray(Class<?>[]::new)));
    }

    /** Money is a whole number of minor units; nothing near it is a floating point number. */
    static Rule moneyIsWhole() {
        return Rule.of(
                rooms ->
                        noMembers()
                                .that()
                                .areDeclaredInClassesThat()
                                .resideInAnyPackage(
                                        rooms.packages("kernel", "payment", "conversation", "shop"))
                                .should(
                                        ArchCondition.from(
                                                Rule.that(
                                                        "be a fraction", CodeRules::isFraction))));
    }

    private static boolean isFraction(JavaMember member) {
        Stream<JavaClass> types =
                member instanceof JavaCodeUnit unit
                        ? Stream.concat(
                                Stream.of(unit.getRawReturnType()),
                                unit.getRawParameterTypes().stream())
                        : member.getAllInvolvedRawTypes().stream();
        return types.map(type -> type.getBaseComponentType().getSimpleName())
                .anyMatch(name -> name.matches("float|double|Float|Double"));
    }

    /** A name says what a thing is for, not which pattern it follows. */
    static Rule namesSayWhatThingsAreFor() {
        return Rule.of(
                rooms ->
                        noClasses()
                                .should(
                                        ArchCondition.from(
                                                Rule.that(
                                                        "have a banned ending",
                                                        type ->
                                                                type.getSimpleName()
                                                                        .matches(
                                                                                BANNED_ENDINGS)))));
    }

    /** A value is called by its name. Only what a foreign interface asks for may be called get. */
    static Rule valuesAreCalledByTheirNames() {
        return Rule.of(
                rooms ->
                        noMethods()
                                .that()
                                .haveNameMatching("get[A-Z].*")
                                .should(
                                        ArchCondition.from(
                                                Rule.that(
                                                        "be our own choice",
                                                        CodeRules::isOurOwnChoice))));
    }

    private static boolean isOurOwnChoice(JavaMethod method) {
        return Stream.concat(
                        method.getOwner().getAllRawInterfaces().stream(),
                        method.getOwner().getAllRawSuperclasses().stream())
                .flatMap(type -> type.getMethods().stream())
                .noneMatch(
                        asked ->
                                asked.getName().equals(method.getName())
                                        && asked.getRawParameterTypes().size()
                                                == method.getRawParameterTypes().size());
    }

    /** Machinery and words are no drawers: so many types in a package, and no more. */
    static Rule noDrawers(int inMachine, int inKernel) {
        return house -> {
            Map<String, Long> sizes =
                    topLevel(house).stream()
                            .collect(
                                    Collectors.groupingBy(
                                            JavaClass::getPackageName, Collectors.counting()));
            return sizes.entrySet().stream()
                    .filter(
                            size ->
                                    isIn(house, "kernel", size.getKey())
                                                    && size.getValue() > inKernel
                                            || isIn(house, "runtime", size.getKey())
                                                    && size.getValue() > inMachine)
                    .map(Map.Entry::toString)
                    .toList();
        };
    }

    private static boolean isIn(House house, String room, String packageName) {
        return house.rooms().of(packageName).filter(room::equals).isPresent();
    }

    /** What need not be seen is not seen: so many of a hundred types are hidden in their package. */
    static Rule typesAreHidden(int leastInAHundred) {
        return house ->
                100 * hidden(house).size() < leastInAHundred * topLevel(house).size()
                        ? List.of(hiddenFigure(house))
                        : List.of();
    }

    /** {@code 12 of 34 types are package-private, 5 of 20 in the rooms}. */
    static String hiddenFigure(House house) {
        return "%d of %d types are package-private, %d of %d in the rooms"
                .formatted(
                        hidden(house).size(),
                        topLevel(house).size(),
                        inRooms(house, hidden(house)),
                        inRooms(house, topLevel(house)));
    }

    private static long inRooms(House house, List<JavaClass> types) {
        return types.stream().filter(type -> house.rooms().of(type).isPresent()).count();
    }

    private static List<JavaClass> hidden(House house) {
        return topLevel(house).stream()
                .filter(type -> !type.getModifiers().contains(JavaModifier.PUBLIC))
                .toList();
    }

    private static List<JavaClass> topLevel(House house) {
        return house.classes().stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .toList();
    }
}
