package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.jobs.Job;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The job that finds the orders which a conversation may be about by now; the shopper does not wait for it. */
@Dependent
public class TieChats implements Job {

    /** {@link Job#name()}. */
    public static final String NAME = "chat-orders";

    private static final String SEPARATOR = "/";

    private final TieOrderPayments tieOrderPayments;

    @Inject
    public TieChats(TieOrderPayments tieOrderPayments) {
        this.tieOrderPayments = tieOrderPayments;
    }

    static String instance(Conversation conversation) {
        return conversation.shop() + SEPARATOR + conversation.id();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Duration> run(String instance) {
        int cut = instance.indexOf(SEPARATOR);
        tieOrderPayments.around(
                ShopId.of(instance.substring(0, cut)),
                new ConversationId(UUID.fromString(instance.substring(cut + 1))));
        return Optional.empty();
    }

    /** As {@link TieOrders#unfinished}. */
    @Override
    public Collection<String> unfinished(int most) {
        return List.of();
    }
}
