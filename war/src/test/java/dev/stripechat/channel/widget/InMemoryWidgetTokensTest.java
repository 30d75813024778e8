package dev.stripechat.channel.widget;

import dev.stripechat.contracts.Together;

class InMemoryWidgetTokensTest implements WidgetTokensContract, Together.InMemory {

    private final InMemoryWidgetTokens tokens = new InMemoryWidgetTokens();

    @Override
    public WidgetTokens widgetTokens() {
        return tokens;
    }
}
