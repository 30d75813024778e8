package dev.stripechat.channel.widget;

import dev.stripechat.conversation.Channel;
import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.Message;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;

/** Pushes to the open widgets of a conversation. */
@Dependent
public class WidgetChannel implements Channel {

    private final OpenStreams streams;

    @Inject
    public WidgetChannel(OpenStreams streams) {
        this.streams = streams;
    }

    @Override
    public void deliver(Conversation conversation, Message message) {
        streams.of(conversation.id()).ifPresent(audience -> audience.deliver(message));
    }

    /** Read anew: who changes it after us may be shown before us. */
    @Override
    public void show(Conversation conversation) {
        refresh(conversation.shop(), conversation.id());
    }

    @Override
    public void refresh(ShopId shop, ConversationId id) {
        streams.of(id).ifPresent(Audience::look);
    }

    /** Only in the windows of that shop's own conversation. */
    @Override
    public void typing(ShopId shop, ConversationId id) {
        streams.of(id).ifPresent(audience -> audience.typing(shop));
    }

    @Override
    public Collection<Watched> watched() {
        return streams.watched();
    }
}
