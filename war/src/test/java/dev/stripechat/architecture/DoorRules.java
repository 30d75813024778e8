package dev.stripechat.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is outside the house is behind one door each: libraries, the database, the network. */
final class DoorRules {

    private static final Map<String, String[]> DOORS =
            Map.of(
                    "com.google.gson", new String[] {"payment.stripe"},
                    "org.jose4j", new String[] {"shop.signed"},
                    "com.password4j", new String[] {"staff"},
                    "org.flywaydb", new String[] {"runtime.database"},
                    "com.github.kagkarlsson", new String[] {"runtime.jobs.store"},
                    "org.postgresql", new String[] {"runtime.database", "launch"},
                    "org.apache.commons.compress", new String[] {"launch"},
                    "org.tukaani", new String[] {"launch"},
                    "dev.stripechat.shopware", new String[] {"shop.shopware", "shop.rest"},
                    "dev.langchain4j", new String[] {"answer.model", "understanding.encoder"});

    private static final String[] WEB = {
        "jakarta.ws.rs..", "jakarta.websocket..", "jakarta.servlet.."
    };
    private static final Pattern SQL = Pattern.compile("javax?\\.sql(\\..*)?");

    private DoorRules() {}

    /** Only one edge of payment sees the SDK of Stripe. */
    static Rule onlyOneDoorToStripe() {
        return Rule.of(
                rooms ->
                        outside(rooms, "payment.stripe")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("com.stripe.."));
    }

    /** So it is with every other library that a capability brings. */
    static Rule librariesHaveOneDoor() {
        return house ->
                DOORS.entrySet().stream()
                        .map(
                                door ->
                                        Rule.of(
                                                rooms ->
                                                        outside(rooms, door.getValue())
                                                                .should()
                                                                .dependOnClassesThat()
                                                                .resideInAPackage(
                                                                        door.getKey() + "..")))
                        .flatMap(rule -> rule.brokenIn(house).stream())
                        .toList();
    }

    /** Only stores, and the machine that opens the database, see EntityManager and SQL. */
    static Rule onlyStoresSeeTheDatabase() {
        return Rule.of(
                rooms ->
                        outside(rooms, "*.store", "*.*.store", "runtime.database", "launch")
                                .should()
                                .dependOnClassesThat(
                                        Rule.that(
                                                "speak to the database",
                                                DoorRules::speaksToDatabase)));
    }

    private static boolean speaksToDatabase(JavaClass type) {
        boolean persistence = type.getPackageName().startsWith("jakarta.persistence");
        boolean mapping =
                type.isAnnotation()
                        || type.isEnum()
                        || type.isEquivalentTo(jakarta.persistence.AttributeConverter.class);
        return persistence && !mapping || SQL.matcher(type.getPackageName()).matches();
    }

    /**
     * A second connection inside a transaction takes a second slot of the pool: measured, all transactions then wait for
     * each other. So only what runs without a transaction opens one, and task rows go through the EntityManager.
     */
    static Rule nobodyTakesASecondConnection() {
        return house ->
                Stream.concat(
                                Rule.of(DoorRules::connections).brokenIn(house).stream(),
                                Rule.of(DoorRules::ordersThatOpenOne).brokenIn(house).stream())
                        .toList();
    }

    private static ArchRule connections(Rooms rooms) {
        return outside(
                        rooms,
                        "runtime.database",
                        "runtime.health.store",
                        "runtime.clock.store",
                        "launch")
                .should()
                .callMethodWhere(
                        Rule.that(
                                "it opens a connection",
                                call ->
                                        call.getTarget().getName().equals("getConnection")
                                                && isSql(call.getTarget())));
    }

    private static boolean isSql(MethodCallTarget target) {
        return SQL.matcher(target.getOwner().getPackageName()).matches()
                || target.getOwner().isAssignableTo(javax.sql.DataSource.class);
    }

    private static ArchRule ordersThatOpenOne(Rooms rooms) {
        return noClasses()
                .that()
                .resideInAPackage(rooms.root() + "..")
                .should()
                .callMethodWhere(
                        Rule.that(
                                "it orders a task over a connection of its own",
                                call ->
                                        call.getTarget().getName().matches("(re)?schedule.*")
                                                && isScheduler(call.getTargetOwner())));
    }

    private static boolean isScheduler(JavaClass owner) {
        return owner.getPackageName().startsWith("com.github.kagkarlsson.");
    }

    /** The words that everybody uses need nothing but Java. */
    static Rule kernelKnowsJavaOnly() {
        return Rule.of(
                rooms ->
                        classes()
                                .that()
                                .resideInAPackage(rooms.root() + ".kernel..")
                                .should(
                                        Rule.haveNone(
                                                "step out of Java", to -> leavesJava(rooms, to))));
    }

    private static boolean leavesJava(Rooms rooms, Dependency to) {
        String target = to.getTargetClass().getBaseComponentType().getPackageName();
        return !(target.isEmpty()
                || target.startsWith("java.")
                || target.startsWith("org.jspecify.")
                || target.startsWith(rooms.root() + ".kernel"));
    }

    /** HTTP and WebSockets are spoken in edges, and in the machines that all edges share. */
    static Rule webIsSpokenInEdges() {
        return Rule.of(
                rooms ->
                        outside(
                                        rooms,
                                        "*.rest",
                                        "*.*.rest",
                                        "*.*.socket",
                                        "*.socket",
                                        "shop.shopware",
                                        "runtime.web",
                                        "runtime.sockets")
                                .and(
                                        Rule.that(
                                                "are not Stripe's webhook",
                                                type -> !isStripesWebhook(rooms, type)))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(WEB));
    }

    private static boolean isStripesWebhook(Rooms rooms, JavaClass type) {
        return type.getName().equals(rooms.root() + ".payment.stripe.WebhookResource");
    }

    private static GivenClassesConjunction outside(Rooms rooms, String... packages) {
        return noClasses().that().resideOutsideOfPackages(rooms.packages(packages));
    }
}
