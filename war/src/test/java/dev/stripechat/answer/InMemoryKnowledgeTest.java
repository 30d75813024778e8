package dev.stripechat.answer;

import dev.stripechat.contracts.Together;

class InMemoryKnowledgeTest implements KnowledgeContract, Together.InMemory {

    private final InMemoryKnowledge entries = new InMemoryKnowledge();
    private final InMemoryShopValues values = new InMemoryShopValues();

    @Override
    public KnowledgeEntries entries() {
        return entries;
    }

    @Override
    public ShopValues shopValues() {
        return values;
    }
}
