package dev.stripechat.architecture.planted.payment;

import dev.stripechat.architecture.planted.desk.Inbox;

/** Planted: a fact that reaches up to a face. */
public class AsksDesk {
    void ask(Inbox inbox) {
        inbox.look();
    }
}
