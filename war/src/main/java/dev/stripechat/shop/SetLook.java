package dev.stripechat.shop;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.staff.AuditLog;
import dev.stripechat.staff.Member;
import jakarta.inject.Inject;

/** An admin sets how the chat looks on the pages of a sales channel, and what it says first. */
@UseCase
public class SetLook {

    private final SalesChannels channels;
    private final AuditLog audit;

    @Inject
    public SetLook(SalesChannels channels, AuditLog audit) {
        this.channels = channels;
        this.audit = audit;
    }

    /**
     * Sets it.
     *
     * @throws Refusal not found; invalid ({@code bad_colour} {@code bad_theme} {@code bad_welcome})
     */
    public SalesChannel of(Member admin, String channelId, OwnLook look) {
        SalesChannel channel =
                channels.named(admin.shop(), channelId)
                        .orElseThrow(() -> Refusal.notFound("There is no such sales channel."));
        channel.wears(look.checked());
        audit.write(admin.shop(), admin.id().toString(), "look.set", channelId);
        return channel;
    }
}
