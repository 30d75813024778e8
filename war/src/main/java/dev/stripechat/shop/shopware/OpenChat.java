package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.PublicUrl;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.settings.Standing;
import dev.stripechat.shop.OrderChats;
import dev.stripechat.shopware.ActionAnswer;
import dev.stripechat.shopware.ActionCall;
import dev.stripechat.shopware.SignedAnswer;
import jakarta.inject.Inject;
import java.util.Optional;

/** Somebody at an order in the shop's administration wants to see the chat about it. */
@UseCase
public class OpenChat {

    private static final String ORDER = "order";
    private static final int MOST_ORDERS = 20;

    private final ProveCaller proveCaller;
    private final OrderChats chats;
    private final PublicUrl publicUrl;

    @Inject
    OpenChat(ProveCaller proveCaller, OrderChats chats, PublicUrl publicUrl) {
        this.proveCaller = proveCaller;
        this.chats = chats;
        this.publicUrl = publicUrl;
    }

    /**
     * Opens the Inbox at it in a tab, or says that there is none.
     *
     * @throws dev.stripechat.shopware.ProtocolRefused when it cannot be read, or is signed by nobody
     * @throws dev.stripechat.kernel.Refusal not signed in ({@code unknown_shop})
     */
    SignedAnswer by(byte[] body, Optional<String> signature, Language language) {
        Caller caller = proveCaller.by(body, signature);
        return answer(caller, ActionCall.of(body), language).signedWith(caller.secret());
    }

    private ActionAnswer answer(Caller caller, ActionCall call, Language language) {
        if (caller.isClone()) {
            return Notice.COPY.in(language);
        }
        if (caller.standing() != Standing.LIVE) {
            return Notice.PAUSED.in(language);
        }
        return chat(caller.installation().shop(), call)
                .map(id -> ActionAnswer.newTab(publicUrl.of("/admin/#/inbox/" + id)))
                .orElseGet(() -> Notice.NO_CHAT.in(language));
    }

    private Optional<ConversationId> chat(ShopId shop, ActionCall call) {
        return call.ids().stream()
                .filter(id -> call.entity().equals(ORDER))
                .limit(MOST_ORDERS)
                .flatMap(id -> chats.of(shop, id).stream())
                .findFirst();
    }
}
