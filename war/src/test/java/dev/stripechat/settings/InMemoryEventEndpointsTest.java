package dev.stripechat.settings;

import dev.stripechat.contracts.Together;

class InMemoryEventEndpointsTest implements EventEndpointsContract, Together.InMemory {

    private final InMemoryEventEndpoints endpoints = new InMemoryEventEndpoints();

    @Override
    public EventEndpoints eventEndpoints() {
        return endpoints;
    }
}
