package dev.stripechat.conversation;

import dev.stripechat.kernel.ShopId;
import java.util.Optional;

/** All files of all conversations. Their bytes are kept and read in parts. */
public interface Attachments {

    /** Longest part, in bytes. */
    int PART = 256 * 1024;

    void keep(Attachment attachment, byte[] content);

    /** The one of that name, whosever it is: the name is the right to it. */
    Optional<Attachment> named(String name);

    /** The same, if it was brought into that conversation by that person, and no message uses it. */
    Optional<Attachment> unused(Conversation conversation, String uploader, String name);

    /** How many were brought into a conversation, used or not. */
    int count(Conversation conversation);

    /** A part of its bytes, 0 is the first; empty behind the last, and when the attachment is gone. */
    byte[] part(ShopId shop, String name, int number);
}
