package dev.stripechat.answer;

import dev.stripechat.contracts.Together;

class InMemoryModelStoresTest implements ModelStoresContract, Together.InMemory {

    private final ModelConnections connections = new InMemoryModelConnections();
    private final ModelBooks books = new InMemoryModelBooks();

    @Override
    public ModelConnections modelConnections() {
        return connections;
    }

    @Override
    public ModelBooks modelBooks() {
        return books;
    }
}
