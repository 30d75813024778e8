package dev.stripechat.desk;

import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.Message;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.Background;
import dev.stripechat.runtime.cluster.Lookout;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The open inboxes of this node, each shop's with what they have been shown. */
@ApplicationScoped
public class DeskScreens implements Lookout {

    private final Function<ShopId, Screen> blank;
    private final Background background;
    private final Map<ShopId, Screen> screens = new ConcurrentHashMap<>();

    protected DeskScreens() {
        this.background = new Background();
        this.blank =
                shop -> {
                    throw new IllegalStateException("a proxy has no screens");
                };
    }

    @Inject
    public DeskScreens(Inbox inbox, Background background) {
        this.background = background;
        this.blank = shop -> new Screen(shop, inbox, background);
    }

    /** Opens an Inbox: from now on it is told of everything that its list does not show yet when it reads it. */
    public void add(ShopId shop, Consumer<Object> stream) {
        try {
            watched(shop, stream).begin();
        } catch (RuntimeException notNow) {
            remove(shop, stream);
            throw notNow;
        }
    }

    /** One step, so that nobody comes to a screen that is being forgotten. */
    private Screen watched(ShopId watched, Consumer<Object> stream) {
        return screens.compute(
                watched,
                (shop, known) -> {
                    Screen screen = known == null ? blank.apply(shop) : known;
                    screen.add(stream);
                    return screen;
                });
    }

    /** Closes it. */
    public void remove(ShopId shop, Consumer<Object> stream) {
        screen(shop).ifPresent(screen -> screen.remove(stream));
    }

    /** How many inboxes are open on this node. */
    int count() {
        return screens.values().stream().mapToInt(Screen::inboxes).sum();
    }

    /** There may be news of these conversations, which are looked up only if anybody of the shop is looking. */
    void news(ShopId shop, Supplier<Collection<ConversationId>> conversations) {
        screen(shop)
                .ifPresent(screen -> background.execute(() -> screen.want(conversations.get())));
    }

    /** This was said on this node, and committed. */
    void said(Conversation conversation, Message message) {
        screen(conversation.shop()).ifPresent(screen -> screen.said(conversation, message));
    }

    /** There may be news of this conversation. */
    void news(ShopId shop, Collection<ConversationId> conversations) {
        screen(shop).ifPresent(screen -> screen.want(conversations));
    }

    /** A shopper is typing. */
    void typing(ShopId shop, ConversationId conversation) {
        screen(shop)
                .ifPresent(
                        screen ->
                                screen.push(new ToInbox.Typing("typing", conversation.toString())));
    }

    @Override
    public void look() {
        screens.keySet().forEach(this::forgetUnlessWatched);
        screens.values().forEach(Screen::look);
    }

    /** In one step, as {@link #watched}: what is still on its way to a forgotten screen reaches no Inbox of the next one. */
    private void forgetUnlessWatched(ShopId watched) {
        screens.computeIfPresent(watched, (shop, screen) -> screen.inboxes() > 0 ? screen : null);
    }

    private Optional<Screen> screen(ShopId shop) {
        return Optional.ofNullable(screens.get(shop));
    }
}
