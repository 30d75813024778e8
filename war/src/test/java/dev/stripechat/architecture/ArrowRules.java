package dev.stripechat.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who may know whom. */
final class ArrowRules {

    private static final Pattern LAUNCHERS_LIBRARIES =
            Pattern.compile(
                    "^($|java\\.|org\\.jspecify\\.|org\\.postgresql"
                            + "|org\\.apache\\.commons\\.compress\\.|org\\.tukaani\\.)");

    private ArrowRules() {}

    /**
     * What the picture does not draw does not exist. The protocols of shop platforms are libraries: they are not drawn, and have
     * their doors.
     */
    static Rule pictureIsObeyed() {
        return house ->
                classes()
                        .should(
                                adhereToPlantUmlDiagram(
                                                house.picture(),
                                                consideringOnlyDependenciesInAnyPackage(
                                                        house.rooms().root() + ".."))
                                        .ignoreDependenciesWithTarget(
                                                resideInAPackage("dev.stripechat.shopware..")))
                        .evaluate(house.classes())
                        .getFailureReport()
                        .getDetails();
    }

    /** Every class is in a package that is drawn. */
    static Rule pictureIsComplete() {
        return house ->
                classes()
                        .should()
                        .resideInAnyPackage(
                                Picture.in(house.picture())
                                        .packages()
                                        .values()
                                        .toArray(String[]::new))
                        .evaluate(house.classes())
                        .getFailureReport()
                        .getDetails();
    }

    /** The picture draws a subset of the arrows that are agreed. */
    static Rule pictureDrawsAgreedArrowsOnly() {
        return house ->
                Picture.in(house.picture()).arrows().stream()
                        .filter(arrow -> !arrow.mayBeDrawn())
                        .map(Picture.Arrow::toString)
                        .toList();
    }

    /** An arrow that no class uses any more is taken out of the picture. */
    static Rule pictureDrawsNoDeadArrows() {
        return house -> {
            List<Picture.Arrow> used =
                    house.classes().stream()
                            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                            .flatMap(dependency -> between(house.rooms(), dependency).stream())
                            .distinct()
                            .toList();
            return Picture.in(house.picture()).arrows().stream()
                    .filter(arrow -> !used.contains(arrow))
                    .map(Picture.Arrow::toString)
                    .toList();
        };
    }

    /** Arrows go down a band, never up, never sideways. */
    static Rule bandsPointDown() {
        return Rule.of(
                rooms ->
                        classes()
                                .should(
                                        Rule.haveNone(
                                                "arrow up or sideways",
                                                dependency ->
                                                        between(rooms, dependency)
                                                                .filter(ArrowRules::isUpOrSideways)
                                                                .isPresent())));
    }

    private static boolean isUpOrSideways(Picture.Arrow arrow) {
        return !Rooms.pointsDown(arrow.from(), arrow.to());
    }

    /** The room a class leaves and the room it reaches for, if they are two. */
    private static Optional<Picture.Arrow> between(Rooms rooms, Dependency dependency) {
        return rooms.of(dependency.getOriginClass())
                .flatMap(
                        from ->
                                rooms.of(dependency.getTargetClass())
                                        .filter(to -> !to.equals(from))
                                        .map(to -> new Picture.Arrow(from, to)));
    }

    /** No cycles between capabilities, each with its edges. */
    static Rule noCyclesBetweenRooms() {
        return Rule.of(rooms -> slices().assignedFrom(roomsOf(rooms)).should().beFreeOfCycles());
    }

    /** No cycles between packages, edges and machines counted by themselves. */
    static Rule noCyclesBetweenPackages() {
        return Rule.of(
                rooms -> slices().matching(rooms.root() + ".(**)").should().beFreeOfCycles());
    }

    private static SliceAssignment roomsOf(Rooms rooms) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return rooms.of(type).map(SliceIdentifier::of).orElseGet(SliceIdentifier::ignore);
            }

            @Override
            public String getDescription() {
                return "rooms";
            }
        };
    }

    /**
     * A capability's root never knows an edge, neither its own nor another's. One exception: faces share the form that a
     * message has on the wire.
     */
    static Rule rootsKnowNoEdges() {
        return Rule.of(
                rooms ->
                        classes()
                                .that(Rule.that("are at a root", rooms::isRoot))
                                .should(
                                        Rule.haveNone(
                                                "edge",
                                                to ->
                                                        rooms.isEdge(to.getTargetClass())
                                                                && !isWireForm(rooms, to))));
    }

    /** An edge knows no other edge, except the guard of staff's resources and the form of a message on the wire. */
    static Rule edgesKnowNoOtherEdges() {
        return Rule.of(
                rooms ->
                        classes()
                                .that(Rule.that("are in an edge", rooms::isEdge))
                                .should(Rule.haveNone("other edge", to -> isOtherEdge(rooms, to))));
    }

    private static boolean isOtherEdge(Rooms rooms, Dependency to) {
        String there = to.getTargetClass().getBaseComponentType().getPackageName();
        return rooms.isEdge(to.getTargetClass())
                && !there.equals(to.getOriginClass().getPackageName())
                && !isWireForm(rooms, to)
                && !isGuard(rooms, to);
    }

    private static boolean isGuard(Rooms rooms, Dependency to) {
        return to.getOriginClass().getPackageName().endsWith(".rest")
                && Stream.of("ForStaff", "CurrentMember", "SignedIn")
                        .map(name -> rooms.root() + ".staff.rest." + name)
                        .anyMatch(to.getTargetClass().getName()::equals);
    }

    private static boolean isWireForm(Rooms rooms, Dependency to) {
        return to.getTargetClass()
                        .getName()
                        .matches(
                                rooms.root()
                                        + "\\.conversation\\.rest\\.(Message|Attachment)View(\\$.*)?")
                && rooms.of(to.getOriginClass()).filter(Rooms::isFace).isPresent();
    }

    /** The launcher shares nothing with the server that it starts, and nobody calls it. */
    static Rule launchStandsApart() {
        return Rule.of(
                rooms ->
                        classes()
                                .should(
                                        Rule.haveNone(
                                                "step between launch and the server",
                                                to -> crossesLaunch(rooms, to))));
    }

    private static boolean crossesLaunch(Rooms rooms, Dependency to) {
        String target = to.getTargetClass().getBaseComponentType().getPackageName();
        return isLaunch(rooms, to.getOriginClass().getPackageName())
                ? !isLaunch(rooms, target) && !LAUNCHERS_LIBRARIES.matcher(target).find()
                : isLaunch(rooms, target);
    }

    private static boolean isLaunch(Rooms rooms, String packageName) {
        return (packageName + ".").startsWith(rooms.root() + ".launch.");
    }
}
