package dev.stripechat.channel.widget;

import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.Marks;
import dev.stripechat.conversation.rest.AttachmentView;
import dev.stripechat.conversation.rest.MessageView;
import dev.stripechat.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Frames that the widget receives ({@code docs/wire.md}). */
public final class ToBrowser {

    private ToBrowser() {}

    /** The hello was accepted. */
    public record Welcome(
            String type,
            String conversation,
            String language,
            long last,
            Status status,
            List<MessageView> messages) {

        /** The same for that visitor: who joined late is not asked how it was. */
        public Welcome to(Visitor visitor) {
            return visitor.isLate()
                    ? new Welcome(type, conversation, language, last, status.unasked(), messages)
                    : this;
        }
    }

    /**
     * Stored and committed.
     *
     * @param text as it is stored, which need not be as it was written
     * @param attachment the file in it
     */
    public record Accepted(
            String type,
            String clientId,
            long number,
            String at,
            String text,
            @Nullable AttachmentView attachment) {}

    /**
     * Not stored.
     *
     * @param retryAfter after so many seconds the same may be sent again
     */
    public record Refused(
            String type,
            @Nullable String clientId,
            String code,
            String detail,
            @Nullable Long retryAfter) {

        public static Refused of(Optional<String> clientId, Refusal refusal) {
            return new Refused(
                    "refused",
                    clientId.orElse(null),
                    refusal.code(),
                    refusal.getMessage(),
                    refusal.retryAfterSeconds().orElse(null));
        }
    }

    /** Somebody said something. */
    public record Said(String type, MessageView message) {}

    /** Somebody else is in charge, or it was closed or opened again. */
    public record Changed(String type, Status status) {}

    /**
     * Answer to a ping.
     *
     * @param last the number up to which this stream has shown everything: a browser that has less has lost something
     */
    public record Pong(String type, long last) {}

    /** The shopper has deleted the conversation, here or elsewhere. */
    public record Erased(String type) {}

    /** An agent is typing. */
    public record Typing(String type) {}

    /**
     * Whether it goes on, who is in charge, and how far both sides have come.
     *
     * @param delivered the staff has the messages up to this number
     * @param seen the staff has read up to this number
     * @param read the shopper has read up to this number, in whichever browser
     * @param asked the closing about which the shopper is asked whether it has helped; 0: none
     */
    public record Status(
            String state,
            String inCharge,
            @Nullable String agent,
            long delivered,
            long seen,
            long read,
            int asked) {

        public static Status of(Conversation conversation, Marks marks, int asked) {
            return new Status(
                    conversation.state().word(),
                    conversation.inCharge().word(),
                    conversation.agent().map(Conversation.Agent::name).orElse(null),
                    marks.staff().delivered(),
                    marks.staff().seen(),
                    marks.shopper().seen(),
                    asked);
        }

        Status unasked() {
            return new Status(state, inCharge, agent, delivered, seen, read, 0);
        }
    }
}
