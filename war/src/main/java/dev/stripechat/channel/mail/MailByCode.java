package dev.stripechat.channel.mail;

import dev.stripechat.conversation.Correspondence;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.EmailAddress;
import dev.stripechat.kernel.ShopId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The port of a conversation to mail. */
@Dependent
public class MailByCode implements Correspondence {

    private final ReadMail readMail;
    private final AskForMail askForMail;
    private final ProveAddress proveAddress;

    @Inject
    public MailByCode(ReadMail readMail, AskForMail askForMail, ProveAddress proveAddress) {
        this.readMail = readMail;
        this.askForMail = askForMail;
        this.proveAddress = proveAddress;
    }

    @Override
    public Standing of(ShopId shop, ConversationId conversation) {
        return readMail.standing(shop, conversation);
    }

    @Override
    public boolean ask(
            ShopId shop, ConversationId conversation, EmailAddress address, Purpose purpose) {
        return askForMail.at(shop, conversation, address, purpose);
    }

    @Override
    public Proof prove(ShopId shop, ConversationId conversation, String code) {
        return proveAddress.by(shop, conversation, code);
    }

    @Override
    public void stop(ShopId shop, ConversationId conversation) {
        readMail.stop(shop, conversation);
    }
}
