package dev.stripechat.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * The rules of the house, one each. {@link PlantedArrowsTest} and {@link PlantedCodeTest} break every one of them under the
 * same name.
 *
 * <p>Plain test methods, because some versions of Surefire run no ArchUnit fields at all and stay green.
 */
class ArchitectureTest {

    private static final House HOUSE = House.real();
    private static final int LEAST_CLASSES = 100;
    private static final int MOST_IN_A_MACHINE = 20;
    private static final int MOST_IN_KERNEL = 40;
    private static final int LEAST_HIDDEN_IN_A_HUNDRED = 30;

    @Test
    void the_whole_server_is_looked_at() {
        isKept(CodeRules.theWholeServerIsLookedAt(LEAST_CLASSES));
    }

    @Test
    void the_picture_is_obeyed() {
        isKept(ArrowRules.pictureIsObeyed());
    }

    @Test
    void the_picture_is_complete() {
        isKept(ArrowRules.pictureIsComplete());
    }

    @Test
    void the_picture_draws_agreed_arrows_only() {
        isKept(ArrowRules.pictureDrawsAgreedArrowsOnly());
    }

    @Test
    void the_picture_draws_no_dead_arrows() {
        isKept(ArrowRules.pictureDrawsNoDeadArrows());
    }

    @Test
    void bands_point_down() {
        isKept(ArrowRules.bandsPointDown());
    }

    @Test
    void rooms_have_no_cycles() {
        isKept(ArrowRules.noCyclesBetweenRooms());
    }

    @Test
    void packages_have_no_cycles() {
        isKept(ArrowRules.noCyclesBetweenPackages());
    }

    @Test
    void roots_know_no_edges() {
        isKept(ArrowRules.rootsKnowNoEdges());
    }

    @Test
    void edges_know_no_other_edges() {
        isKept(ArrowRules.edgesKnowNoOtherEdges());
    }

    @Test
    void launch_stands_apart() {
        isKept(ArrowRules.launchStandsApart());
    }

    @Test
    void stripe_has_one_door() {
        isKept(DoorRules.onlyOneDoorToStripe());
    }

    @Test
    void libraries_have_one_door() {
        isKept(DoorRules.librariesHaveOneDoor());
    }

    @Test
    void only_stores_see_the_database() {
        isKept(DoorRules.onlyStoresSeeTheDatabase());
    }

    @Test
    void nobody_takes_a_second_connection() {
        isKept(DoorRules.nobodyTakesASecondConnection());
    }

    @Test
    void transactions_call_nobody() {
        isKept(CallRules.transactionsCallNobody());
    }

    @Test
    void kernel_knows_java_only() {
        isKept(DoorRules.kernelKnowsJavaOnly());
    }

    @Test
    void the_web_is_spoken_in_edges() {
        isKept(DoorRules.webIsSpokenInEdges());
    }

    @Test
    void injection_is_by_constructor() {
        isKept(CodeRules.injectionByConstructor());
    }

    @Test
    void transactions_roll_back_on_every_exception() {
        isKept(CodeRules.transactionsRollBackOnEveryException());
    }

    @Test
    void work_runs_on_threads_of_ours() {
        isKept(CallRules.workRunsOnThreadsOfOurs());
    }

    @Test
    void dates_are_java_time() {
        isKept(CodeRules.noOldDates());
    }

    @Test
    void money_is_whole() {
        isKept(CodeRules.moneyIsWhole());
    }

    @Test
    void names_say_what_things_are_for() {
        isKept(CodeRules.namesSayWhatThingsAreFor());
    }

    @Test
    void values_are_called_by_their_names() {
        isKept(CodeRules.valuesAreCalledByTheirNames());
    }

    @Test
    void runtime_and_kernel_are_no_drawers() {
        isKept(CodeRules.noDrawers(MOST_IN_A_MACHINE, MOST_IN_KERNEL));
    }

    @Test
    void types_are_hidden_where_they_can_be() {
        System.out.println(CodeRules.hiddenFigure(HOUSE));

        isKept(CodeRules.typesAreHidden(LEAST_HIDDEN_IN_A_HUNDRED));
    }

    @Test
    void secrets_are_compared_in_constant_time() {
        isKept(SecretRules.secretsAreComparedInConstantTime());
    }

    @Test
    void entity_fields_are_private_and_written_by_the_entity_only() {
        isKept(EntityRules.fieldsArePrivateAndWrittenByTheEntityOnly());
    }

    @Test
    void entities_have_no_setters() {
        isKept(EntityRules.entitiesHaveNoSetters());
    }

    @Test
    void tables_are_named_after_their_room() {
        isKept(EntityRules.tablesAreNamedAfterTheirRoom());
    }

    @Test
    void every_entity_knows_its_shop() {
        isKept(EntityRules.everyEntityKnowsItsShop());
    }

    @Test
    void entities_hold_no_entities_of_other_rooms() {
        isKept(EntityRules.entitiesHoldNoEntitiesOfOtherRooms());
    }

    @Test
    void every_resource_method_says_who_may_call_it() {
        isKept(EdgeRules.everyResourceMethodSaysWhoMayCallIt());
    }

    @Test
    void every_frame_has_its_type() {
        isKept(EdgeRules.everyFrameHasItsType());
    }

    @Test
    void nothing_is_not_null() {
        isKept(SourceRules.nothingIsNotNull());
    }

    @Test
    void queries_are_written_down() {
        isKept(QueryRules.queriesAreWrittenDown());
    }

    @Test
    void public_root_types_are_explained() {
        isKept(SourceRules.publicRootTypesAreExplained());
    }

    @Test
    void every_package_is_explained() {
        isKept(SourceRules.everyPackageIsExplained());
    }

    @Test
    void every_room_states_its_contract() {
        isKept(SourceRules.everyRoomStatesItsContract());
    }

    @Test
    void migration_names_say_when_whose_and_what() {
        isKept(MigrationRules.namesSayWhenWhoseAndWhat());
    }

    @Test
    void migrations_touch_the_capabilitys_own_tables() {
        isKept(MigrationRules.tablesAreTheCapabilitysOwn());
    }

    @Test
    void every_table_knows_its_shop() {
        isKept(MigrationRules.everyTableKnowsItsShop());
    }

    private static void isKept(Rule rule) {
        assertThat(rule.brokenIn(HOUSE)).isEmpty();
    }
}
