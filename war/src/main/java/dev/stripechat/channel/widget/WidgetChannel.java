package dev.stripechat.channel.widget;

import dev.stripechat.conversation.Channel;
import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.Message;
import dev.stripechat.conversation.rest.MessageView;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

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
        streams.push(conversation.id(), new ToBrowser.Said("message", MessageView.of(message)));
    }

    @Override
    public void show(Conversation conversation) {
        streams.push(
                conversation.id(),
                new ToBrowser.Changed("status", ToBrowser.Status.of(conversation)));
    }

    @Override
    public void refresh(ShopId shop, ConversationId id) {}

    @Override
    public Collection<Watched> watched() {
        return List.of();
    }
}
