package dev.stripechat.contracts;

import dev.stripechat.answer.ModelBooks;
import dev.stripechat.answer.ModelConnections;
import jakarta.inject.Inject;

/** The stores of model services on PostgreSQL. */
abstract class ModelStores extends AnswerStores {

    @Inject private ModelConnections modelConnections;
    @Inject private ModelBooks modelBooks;

    public ModelConnections modelConnections() {
        return modelConnections;
    }

    public ModelBooks modelBooks() {
        return modelBooks;
    }
}
