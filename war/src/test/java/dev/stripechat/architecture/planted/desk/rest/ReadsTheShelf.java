package dev.stripechat.architecture.planted.desk.rest;

import dev.stripechat.architecture.planted.conversation.store.Shelf;

/** Planted: an edge that goes round the root of another room. */
class ReadsTheShelf {
    private Shelf shelf;

    Shelf shelf() {
        return shelf;
    }
}
