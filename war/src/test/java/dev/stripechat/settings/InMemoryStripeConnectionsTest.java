package dev.stripechat.settings;

import dev.stripechat.contracts.Together;

class InMemoryStripeConnectionsTest implements StripeConnectionsContract, Together.InMemory {

    private final InMemoryStripeConnections connections = new InMemoryStripeConnections();

    @Override
    public StripeConnections connections() {
        return connections;
    }
}
