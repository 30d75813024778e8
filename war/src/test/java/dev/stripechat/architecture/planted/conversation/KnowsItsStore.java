package dev.stripechat.architecture.planted.conversation;

import dev.stripechat.architecture.planted.conversation.store.Shelf;

/** Planted: a root that knows its own edge. */
public class KnowsItsStore {
    private final Shelf shelf = new Shelf();

    /** The store. */
    public Shelf shelf() {
        return shelf;
    }
}
