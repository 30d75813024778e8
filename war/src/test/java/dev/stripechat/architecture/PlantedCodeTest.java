package dev.stripechat.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules about code, tables and edges find what was planted against them, and nothing else. */
class PlantedCodeTest {

    private static final House HOUSE = House.planted();

    @Test
    void no_rule_is_without_a_planted_violation() {
        List<String> planted = new ArrayList<>(claims(PlantedArrowsTest.class));
        planted.addAll(claims(PlantedCodeTest.class));

        assertThat(planted).containsAll(claims(ArchitectureTest.class));
    }

    @Test
    void the_whole_server_is_looked_at() {
        blames(CodeRules.theWholeServerIsLookedAt(100), "classes");
    }

    @Test
    void injection_is_by_constructor() {
        blames(CodeRules.injectionByConstructor(), "staff.InjectsFields");
    }

    @Test
    void transactions_roll_back_on_every_exception() {
        blames(
                CodeRules.transactionsRollBackOnEveryException(),
                "staff.CommitsAnyway",
                "staff.CommitsHalf");
    }

    @Test
    void work_runs_on_threads_of_ours() {
        blames(CallRules.workRunsOnThreadsOfOurs(), "staff.BorrowsThreads", "staff.AsksInParallel");
    }

    @Test
    void dates_are_java_time() {
        blames(CodeRules.noOldDates(), "shop.OldDate");
    }

    @Test
    void money_is_whole() {
        blames(CodeRules.moneyIsWhole(), "payment.Price", "shop.Discounts");
    }

    @Test
    void names_say_what_things_are_for() {
        blames(CodeRules.namesSayWhatThingsAreFor(), "answer.ReplyHelper", "answer.ReplyUtils");
    }

    @Test
    void values_are_called_by_their_names() {
        blames(CodeRules.valuesAreCalledByTheirNames(), "staff.NamedMember");
    }

    @Test
    void runtime_and_kernel_are_no_drawers() {
        blames(CodeRules.noDrawers(0, 20), "runtime.secrets", "runtime.jobs.store");
        blames(CodeRules.noDrawers(20, 1), "kernel");
    }

    @Test
    void types_are_hidden_where_they_can_be() {
        blames(CodeRules.typesAreHidden(50), "are package-private");
    }

    @Test
    void secrets_are_compared_in_constant_time() {
        blames(
                SecretRules.secretsAreComparedInConstantTime(),
                "runtime.secrets.TokenCheck.isSame",
                "staff.Porter.admits");
    }

    @Test
    void entity_fields_are_private_and_written_by_the_entity_only() {
        blames(
                EntityRules.fieldsArePrivateAndWrittenByTheEntityOnly(),
                "OpenField.text",
                "WrittenField.text");
    }

    @Test
    void entities_have_no_setters() {
        blames(EntityRules.entitiesHaveNoSetters(), "Settable.setText");
    }

    @Test
    void tables_are_named_after_their_room() {
        blames(
                EntityRules.tablesAreNamedAfterTheirRoom(),
                "StrayTable: desk_stray",
                "StrayList: shop_list");
    }

    @Test
    void every_entity_knows_its_shop() {
        blames(EntityRules.everyEntityKnowsItsShop(), "conversation.Shopless");
    }

    @Test
    void entities_hold_no_entities_of_other_rooms() {
        blames(EntityRules.entitiesHoldNoEntitiesOfOtherRooms(), "HoldsShop.shop");
    }

    @Test
    void every_resource_method_says_who_may_call_it() {
        blames(
                EdgeRules.everyResourceMethodSaysWhoMayCallIt(),
                "DeskResource.unguarded",
                "DeskResource.guardedTwice",
                "DeskResource.locator");
    }

    @Test
    void every_frame_has_its_type() {
        blames(EdgeRules.everyFrameHasItsType(), "FromBrowser$Untyped");
    }

    @Test
    void nothing_is_not_null() {
        blames(SourceRules.nothingIsNotNull(), "SaysNothing", "MapsToNothing", "ChoosesNothing");
    }

    @Test
    void queries_are_written_down() {
        blames(
                QueryRules.queriesAreWrittenDown(),
                "AsksAnything",
                "FeedsAnything",
                "FormatsAnything");
    }

    @Test
    void public_root_types_are_explained() {
        blames(SourceRules.publicRootTypesAreExplained(), "Unexplained.java", "UnexplainedPort");
    }

    @Test
    void every_package_is_explained() {
        assertThat(SourceRules.everyPackageIsExplained().brokenIn(HOUSE))
                .anyMatch(place -> place.contains("planted.attic has no package-info"))
                .anyMatch(place -> place.contains("planted.conversation has no package-info"))
                .noneMatch(place -> place.contains("planted.kernel"));
    }

    @Test
    void every_room_states_its_contract() {
        assertThat(SourceRules.everyRoomStatesItsContract().brokenIn(HOUSE))
                .anyMatch(place -> place.contains("planted.desk does not"))
                .anyMatch(place -> place.contains("planted.shop does not"))
                .noneMatch(place -> place.contains("planted.kernel"));
    }

    @Test
    void migration_names_say_when_whose_and_what() {
        blames(
                MigrationRules.namesSayWhenWhoseAndWhat(),
                "V1__shop_shops.sql",
                "V202613010000__shop_in_a_thirteenth_month.sql",
                "V202611220905__attic_chests.sql",
                "V202611220906__shop.sql");
    }

    @Test
    void migrations_touch_the_capabilitys_own_tables() {
        blames(MigrationRules.tablesAreTheCapabilitysOwn(), ": staff_stray", ": staff_account");
    }

    @Test
    void every_table_knows_its_shop() {
        blames(MigrationRules.everyTableKnowsItsShop(), "shop_forgetful", "shop_vague");
    }

    private static void blames(Rule rule, String... culprits) {
        Planted.blames(HOUSE, rule, culprits);
    }

    private static List<String> claims(Class<?> test) {
        return Arrays.stream(test.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(Method::getName)
                .toList();
    }
}
