package dev.stripechat.architecture.planted.conversation.store;

import dev.stripechat.architecture.planted.conversation.KnowsItsStore;

/** Planted nothing: an edge may know its root. */
public class Shelf {
    private KnowsItsStore owner;

    KnowsItsStore owner() {
        return owner;
    }
}
