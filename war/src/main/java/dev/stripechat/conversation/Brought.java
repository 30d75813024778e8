package dev.stripechat.conversation;

import dev.stripechat.kernel.Refusal;
import java.util.Optional;
import java.util.function.Supplier;

/** The file that somebody brought before and wants to send now, and the words beside it. */
final class Brought {

    private final Attachments attachments;

    Brought(Attachments attachments) {
        this.attachments = attachments;
    }

    /**
     * The file, if one was named.
     *
     * @throws Refusal conflict ({@code attachment_gone}): one answer for unknown, used, another's and thrown away
     */
    Optional<Attachment> file(Conversation held, String uploader, Optional<String> name) {
        return name.map(
                wanted -> attachments.unused(held, uploader, wanted).orElseThrow(Brought::gone));
    }

    /** What is said: beside a file it may be nothing. */
    static Words words(String text, Optional<Attachment> file, Supplier<Words> written) {
        return file.isPresent() && Words.areNone(text) ? Words.NONE : written.get();
    }

    private static Refusal gone() {
        return Refusal.conflict(
                "attachment_gone", "The file is not here any more; attach it again.");
    }
}
