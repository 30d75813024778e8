package dev.stripechat.channel.widget;

import dev.stripechat.conversation.ConversationErased;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** What opens a conversation goes with it. */
@Dependent
class ForgetTokens {

    private final WidgetTokens tokens;

    @Inject
    ForgetTokens(WidgetTokens tokens) {
        this.tokens = tokens;
    }

    void of(@Observes ConversationErased erased) {
        tokens.forget(erased.shop(), erased.conversation());
    }
}
