package dev.stripechat.channel.widget.rest;

import dev.stripechat.channel.widget.TakeMessage;
import dev.stripechat.channel.widget.Visitor;
import dev.stripechat.channel.widget.WidgetAccess;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Lets in who holds the living token of a conversation, and counts what is done with it. */
@Dependent
class Doorkeeper {

    private final WidgetAccess access;
    private final TakeMessage takeMessage;

    @Inject
    Doorkeeper(WidgetAccess access, TakeMessage takeMessage) {
        this.access = access;
        this.takeMessage = takeMessage;
    }

    /**
     * For anything but a message, which is counted by itself.
     *
     * @throws Refusal not signed in; too many
     */
    Visitor admits(String shop, @Nullable String authorization) {
        Visitor visitor = access.admit(ShopId.of(shop), Bearer.token(authorization));
        takeMessage.act(visitor);
        return visitor;
    }
}
