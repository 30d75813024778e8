package dev.stripechat.conversation;

import dev.stripechat.kernel.ClientId;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.events.Announcer;
import dev.stripechat.runtime.jobs.Jobs;
import dev.stripechat.settings.Timetables;
import dev.stripechat.shop.Checkouts;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** A control: what shoppers say without its guard, the memory of client ids. Every repeat is a new message. */
@Alternative
@Priority(1)
@UseCase
public class FreshIds extends ReceiveMessage {

    @Inject
    public FreshIds(
            Hearing hearing,
            Attachments attachments,
            Checkouts checkouts,
            Timetables timetables,
            Jobs jobs,
            Announcer announcer,
            Clock clock) {
        super(hearing, attachments, checkouts, timetables, jobs, announcer, clock);
    }

    @Override
    public Received received(
            ShopId shop, ConversationId id, ClientId clientId, String text, Optional<String> file) {
        return super.received(shop, id, ClientId.of(UUID.randomUUID().toString()), text, file);
    }
}
