package dev.stripechat.admin;

import dev.stripechat.contracts.Together;

class InMemorySetUpLinksTest implements SetUpLinksContract, Together.InMemory {

    private final InMemorySetUpLinks links = new InMemorySetUpLinks();

    @Override
    public SetUpLinks setUpLinks() {
        return links;
    }
}
