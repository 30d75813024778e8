package dev.stripechat.runtime.outbox;

import dev.stripechat.contracts.Together;

class InMemoryDeparturesTest implements OutboxContract, Together.InMemory {

    private final InMemoryDepartures departures = new InMemoryDepartures();

    @Override
    public Departures departures() {
        return departures;
    }
}
