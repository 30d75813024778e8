package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.Language;
import jakarta.json.Json;

/** What became of the text of a flow, for the shop's log of webhooks. */
enum Said {
    SAID("It is in the chat.", "Es steht im Chat."),
    NO_CHAT(
            "There is no open chat about this order; nothing was said.",
            "Zu dieser Bestellung gibt es keinen offenen Chat; es wurde nichts gesagt."),
    COPY(
            "This shop is a copy of another one; nothing was said.",
            "Dieser Shop ist eine Kopie eines anderen; es wurde nichts gesagt."),
    PAUSED(
            "Stripe Chat is switched off for this shop; nothing was said.",
            "Stripe Chat ist für diesen Shop abgeschaltet; es wurde nichts gesagt.");

    private final String english;
    private final String german;

    Said(String english, String german) {
        this.english = english;
        this.german = german;
    }

    String json(Language language) {
        return Json.createObjectBuilder()
                .add("said", this == SAID)
                .add("message", language == Language.DE ? german : english)
                .build()
                .toString();
    }
}
