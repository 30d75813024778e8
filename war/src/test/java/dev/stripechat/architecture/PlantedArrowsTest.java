package dev.stripechat.architecture;

import org.junit.jupiter.api.Test;

/** The rules about arrows and doors find what was planted against them, and nothing else. */
class PlantedArrowsTest {

    private static final House HOUSE = House.planted();

    @Test
    void the_picture_is_obeyed() {
        blames(
                ArrowRules.pictureIsObeyed(),
                "payment.AsksDesk",
                "answer.SpeaksJson",
                "launch.KnowsAShop",
                "desk.StartsAgain",
                "conversation.HoldsShop");
    }

    @Test
    void the_picture_is_complete() {
        blames(ArrowRules.pictureIsComplete(), "attic.Forgotten");
    }

    @Test
    void the_picture_draws_agreed_arrows_only() {
        blames(ArrowRules.pictureDrawsAgreedArrowsOnly(), "payment -> shop");
    }

    @Test
    void the_picture_draws_no_dead_arrows() {
        blames(ArrowRules.pictureDrawsNoDeadArrows(), "payment -> shop", "staff -> kernel");
    }

    @Test
    void bands_point_down() {
        blames(ArrowRules.bandsPointDown(), "payment.AsksDesk");
    }

    @Test
    void rooms_have_no_cycles() {
        blames(ArrowRules.noCyclesBetweenRooms(), "payment.AsksDesk");
    }

    @Test
    void packages_have_no_cycles() {
        blames(
                ArrowRules.noCyclesBetweenPackages(),
                "payment.AsksDesk",
                "conversation.KnowsItsStore");
    }

    @Test
    void roots_know_no_edges() {
        blames(ArrowRules.rootsKnowNoEdges(), "conversation.KnowsItsStore", "answer.SpeaksJson");
    }

    @Test
    void edges_know_no_other_edges() {
        blames(ArrowRules.edgesKnowNoOtherEdges(), "desk.rest.ReadsTheShelf");
    }

    @Test
    void launch_stands_apart() {
        blames(
                ArrowRules.launchStandsApart(),
                "launch.KnowsAShop",
                "launch.BootsItself",
                "desk.StartsAgain");
    }

    @Test
    void stripe_has_one_door() {
        blames(DoorRules.onlyOneDoorToStripe(), "answer.AsksStripe");
    }

    @Test
    void libraries_have_one_door() {
        blames(DoorRules.librariesHaveOneDoor(), "desk.SignsItself");
    }

    @Test
    void only_stores_see_the_database() {
        blames(DoorRules.onlyStoresSeeTheDatabase(), "payment.ReadsRows", "shop.WritesSql");
    }

    @Test
    void nobody_takes_a_second_connection() {
        blames(
                DoorRules.nobodyTakesASecondConnection(),
                "payment.store.TakesSecondConnection",
                "runtime.jobs.store.OrdersDirectly");
    }

    @Test
    void transactions_call_nobody() {
        blames(CallRules.transactionsCallNobody(), "payment.CallsInTransaction");
    }

    @Test
    void kernel_knows_java_only() {
        blames(DoorRules.kernelKnowsJavaOnly(), "kernel.Logged");
    }

    @Test
    void the_web_is_spoken_in_edges() {
        blames(
                DoorRules.webIsSpokenInEdges(),
                "conversation.AnswersHttp",
                "payment.stripe.SecondResource");
    }

    private static void blames(Rule rule, String... culprits) {
        Planted.blames(HOUSE, rule, culprits);
    }
}
