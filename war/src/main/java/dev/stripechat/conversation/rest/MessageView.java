package dev.stripechat.conversation.rest;

import dev.stripechat.conversation.Choice;
import dev.stripechat.conversation.Message;
import dev.stripechat.conversation.PaymentNotice;
import dev.stripechat.conversation.Source;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message on the wire ({@code docs/wire.md}).
 *
 * @param choices what the assistant offers to answer; whoever sends one of these texts has chosen it
 */
public record MessageView(
        long number,
        String clientId,
        String author,
        @Nullable String name,
        String text,
        String at,
        @Nullable NoticeView notice,
        @Nullable AttachmentView attachment,
        @Nullable SourceView source,
        List<String> choices) {

    /** Where an answer is from, on the wire. */
    public record SourceView(String title, @Nullable String url, @Nullable String at) {
        static SourceView of(Source source) {
            return new SourceView(
                    source.title(),
                    source.url().orElse(null),
                    source.at().map(Instant::toString).orElse(null));
        }
    }

    /** A payment notice on the wire. */
    public record NoticeView(String kind, String state, long amount, String currency, String next) {
        static NoticeView of(PaymentNotice notice) {
            return new NoticeView(
                    "payment",
                    notice.state(),
                    notice.amount().minor(),
                    notice.amount().currency(),
                    notice.next());
        }
    }

    public static MessageView of(Message message) {
        return new MessageView(
                message.number(),
                message.clientId().toString(),
                message.author().word(),
                message.authorName().orElse(null),
                message.text(),
                message.at().toString(),
                message.notice().map(NoticeView::of).orElse(null),
                message.file().map(AttachmentView::of).orElse(null),
                message.source().map(SourceView::of).orElse(null),
                message.choices().stream().map(Choice::text).toList());
    }
}
