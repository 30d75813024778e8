package dev.stripechat.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How what is stored is written down. */
final class EntityRules {

    private EntityRules() {}

    /** EclipseLink misses what another class writes into a field (measured: one message was sent 115,322 times). */
    static Rule fieldsArePrivateAndWrittenByTheEntityOnly() {
        return house ->
                stored(house)
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .filter(field -> isOpen(field) || isWrittenOutside(field))
                        .map(field -> field.getFullName() + " is open, or written from outside")
                        .toList();
    }

    private static boolean isOpen(JavaField field) {
        return !field.getModifiers().contains(JavaModifier.PRIVATE);
    }

    private static boolean isWrittenOutside(JavaField field) {
        return field.getAccessesToSelf().stream()
                .filter(access -> access.getAccessType() == AccessType.SET)
                .anyMatch(access -> !access.getOriginOwner().equals(field.getOwner()));
    }

    /** An entity is changed by what happens to it, not by setting a field. */
    static Rule entitiesHaveNoSetters() {
        return house ->
                stored(house)
                        .flatMap(type -> type.getMethods().stream())
                        .map(JavaMethod::getFullName)
                        .filter(name -> name.matches(".*\\.set[A-Z]\\w*\\(.*"))
                        .toList();
    }

    /** Each table belongs to one room, and its name says to which. */
    static Rule tablesAreNamedAfterTheirRoom() {
        return house ->
                entities(house)
                        .flatMap(
                                type ->
                                        tables(type)
                                                .filter(table -> !isNamedAfter(house, type, table))
                                                .map(table -> type.getName() + ": " + table))
                        .toList();
    }

    private static boolean isNamedAfter(House house, JavaClass type, String table) {
        return house.rooms()
                .of(type)
                .filter(room -> table.startsWith(room.replace('.', '_') + "_"))
                .isPresent();
    }

    private static Stream<String> tables(JavaClass type) {
        String own = type.tryGetAnnotationOfType(Table.class).map(Table::name).orElse("");
        Stream<String> collections =
                type.getFields().stream()
                        .map(field -> field.tryGetAnnotationOfType(CollectionTable.class))
                        .flatMap(Optional::stream)
                        .map(CollectionTable::name);
        return Stream.concat(Stream.of(own), collections);
    }

    /** Every row knows its shop; only the row that is the shop does not point to another. */
    static Rule everyEntityKnowsItsShop() {
        return house ->
                entities(house)
                        .filter(type -> !type.getName().equals(house.rooms().root() + ".shop.Shop"))
                        .filter(type -> type.tryGetField("shopId").isEmpty())
                        .map(type -> type.getName() + " has no shopId")
                        .toList();
    }

    /** Rooms refer to each other by id: no entity holds an entity of another room. */
    static Rule entitiesHoldNoEntitiesOfOtherRooms() {
        return house ->
                stored(house)
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> holdsForeignEntity(house.rooms(), field))
                        .map(field -> field.getFullName() + " holds an entity of another room")
                        .toList();
    }

    private static boolean holdsForeignEntity(Rooms rooms, JavaField field) {
        return field.getAllInvolvedRawTypes().stream()
                .filter(type -> type.isAnnotatedWith(Entity.class))
                .anyMatch(type -> !rooms.of(type).equals(rooms.of(field.getOwner())));
    }

    private static Stream<JavaClass> entities(House house) {
        return stored(house).filter(type -> type.isAnnotatedWith(Entity.class));
    }

    private static Stream<JavaClass> stored(House house) {
        List<JavaClass> stored = house.classes().stream().filter(EntityRules::isStored).toList();
        if (stored.isEmpty()) {
            throw new AssertionError("there is no entity in " + house.rooms().root());
        }
        return stored.stream();
    }

    private static boolean isStored(JavaClass type) {
        return Stream.of(Entity.class, Embeddable.class, MappedSuperclass.class)
                .anyMatch(type::isAnnotatedWith);
    }
}
