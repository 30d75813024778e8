package dev.stripechat.desk;

import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.Message;
import dev.stripechat.conversation.rest.MessageView;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.cluster.Backlog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What the open inboxes of a shop have been shown on this node, by one thread at a time: so the messages of a conversation
 * come in the order of their numbers, none is missing (but of very many at once) or comes twice, and no line is replaced by
 * an older one. What this node has said itself is shown as it was committed, if it is what comes next; whatever else tells
 * of news, the store is read.
 */
final class Screen {

    /** More than the list shows; of one that was forgotten, a few messages are told again. */
    private static final int REMEMBERED = 5_000;

    private final ShopId shop;
    private final Inbox inbox;
    private final Set<Consumer<Object>> inboxes = ConcurrentHashMap.newKeySet();
    private final Hearsay hearsay = new Hearsay();
    private final Backlog<ConversationId> backlog;
    private boolean begun;
    private final Map<ConversationId, Summary> shown =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<ConversationId, Summary> eldest) {
                    return size() > REMEMBERED;
                }
            };

    Screen(ShopId shop, Inbox inbox, Executor executor) {
        this.shop = shop;
        this.inbox = inbox;
        this.backlog = new Backlog<>(executor, REMEMBERED, 1, ids -> ids.forEach(this::show));
    }

    /** Shows it to this Inbox too from now on. */
    void add(Consumer<Object> opened) {
        inboxes.add(opened);
    }

    /** No more to this one. */
    void remove(Consumer<Object> closed) {
        inboxes.remove(closed);
    }

    /** How many are looking. */
    int inboxes() {
        return inboxes.size();
    }

    /** What the first Inbox reads when it opens has been shown; done when this returns. */
    synchronized void begin() {
        if (!begun) {
            List<Summary> list = new ArrayList<>(inbox.list(shop));
            Collections.reverse(list);
            list.forEach(this::remember);
            begun = true;
        }
    }

    /** There may be news of these. */
    void want(Collection<ConversationId> conversations) {
        hearsay.unknown(conversations);
        backlog.add(conversations);
    }

    /** This was said on this node, and committed. */
    void said(Conversation conversation, Message message) {
        hearsay.said(conversation, message);
        backlog.add(List.of(conversation.id()));
    }

    /** Finds the lines of the list that are not as they were shown, or are not there any more. */
    void look() {
        List<Summary> list = inbox.list(shop);
        want(list.stream().filter(this::isNews).map(Screen::id).toList());
        want(missing(list));
    }

    /** Lines that were shown and would stand in the list; older ones may have been pushed out of it. */
    private synchronized List<ConversationId> missing(List<Summary> list) {
        Set<String> there = list.stream().map(Summary::id).collect(Collectors.toSet());
        Instant oldest =
                list.size() < Inbox.MOST
                        ? Instant.MIN
                        : Instant.parse(list.get(list.size() - 1).lastAt());
        return shown.values().stream()
                .filter(line -> !there.contains(line.id()))
                .filter(line -> Instant.parse(line.lastAt()).isAfter(oldest))
                .map(Screen::id)
                .toList();
    }

    private synchronized boolean isNews(Summary summary) {
        return !summary.equals(shown.get(id(summary)));
    }

    private synchronized void show(ConversationId id) {
        Optional<Summary> seen = Optional.ofNullable(shown.get(id));
        hearsay.take(id)
                .ifPresent(
                        told -> {
                            if (seen.isPresent() && isAllThatIsNew(told, seen.get())) {
                                told.forEach(one -> show(one, seen.get()));
                            } else {
                                read(id, seen.map(Summary::lastNumber));
                            }
                        });
    }

    private static boolean isAllThatIsNew(List<Hearsay.Told> told, Summary seen) {
        return !told.isEmpty() && told.get(0).message().number() <= seen.lastNumber() + 1;
    }

    /** What was read meanwhile is not shown again. The payment is as it was: of its news we are told apart. */
    private void show(Hearsay.Told told, Summary seen) {
        if (told.message().number() > seen.lastNumber()) {
            show(List.of(told.message()), told.line().with(seen));
        }
    }

    private void read(ConversationId id, Optional<Long> seen) {
        try {
            Inbox.News news = inbox.news(shop, id, seen);
            show(news.messages(), news.summary());
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            shown.remove(id);
            push(new ToInbox.Gone("gone", id.toString()));
        }
    }

    /** A conversation in which nobody has spoken yet is not shown. */
    private void show(List<MessageView> messages, Summary line) {
        if (line.lastNumber() > 0) {
            messages.forEach(m -> push(new ToInbox.Said("message", line.id(), m)));
            push(new ToInbox.Changed("conversation", line));
            remember(line);
        }
    }

    /** Shows it to all that are open. */
    void push(Object frame) {
        inboxes.forEach(open -> open.accept(frame));
    }

    /** The newest last, so that what nobody speaks in is forgotten first. */
    private void remember(Summary summary) {
        shown.remove(id(summary));
        shown.put(id(summary), summary);
    }

    private static ConversationId id(Summary summary) {
        return ConversationId.of(summary.id());
    }
}
