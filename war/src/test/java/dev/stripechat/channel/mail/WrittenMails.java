package dev.stripechat.channel.mail;

import dev.stripechat.contracts.Some;
import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.TalkingShop;
import dev.stripechat.kernel.EmailAddress;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.StaffId;
import dev.stripechat.runtime.files.CheckedFile;
import dev.stripechat.runtime.files.FileType;
import dev.stripechat.runtime.files.Size;
import dev.stripechat.shop.Shop;
import dev.stripechat.staff.Member;
import dev.stripechat.staff.Role;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Mails in which every text is what somebody wants it to be. */
public final class WrittenMails {

    private static final int FILES = 40;
    private static final EmailAddress TO = new EmailAddress("demo@other.example");
    private static final CheckedFile IMAGE =
            new CheckedFile(FileType.PNG, Optional.of(new Size(3, 2)), new byte[] {1, 2, 3});

    private WrittenMails() {}

    /**
     * A chat with an agent who has these names, one after the other, says these words and sends files of these names, in a
     * shop of this name.
     */
    public static Mail transcript(List<String> texts) {
        TalkingShop shop = new TalkingShop();
        Conversation chat = shop.has(shop.conversation());
        StaffId person = new StaffId(UUID.randomUUID());
        for (int i = 0; i < texts.size(); i++) {
            Member agent = new Member(person, shop.id(), texts.get(i), Role.AGENT);
            shop.takeConversation().by(agent, chat.id());
            Optional<String> file =
                    i < FILES
                            ? Optional.of(
                                    shop.attachFile()
                                            .byAgent(agent, chat.id(), texts.get(i), IMAGE)
                                            .name())
                            : Optional.empty();
            shop.writeMessage().byAgent(agent, chat.id(), Some.clientId(), texts.get(i), file);
        }
        return new WriteMail(
                        new Shop(shop.id(), String.join(" ", texts) + " shop", Language.EN),
                        Language.EN,
                        ZoneOffset.UTC,
                        false)
                .transcript(
                        TO,
                        chat,
                        shop.conversations().before(chat, chat.lastNumber() + 1, 500),
                        UUID.randomUUID());
    }
}
