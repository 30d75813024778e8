package dev.stripechat.fakeshop.shopware;

/** The shop's state machine: an action moves a row on, or is refused. */
interface StateMoves {

    void move(String entity, String id, String action);
}
