package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.Language;
import dev.stripechat.shopware.ActionAnswer;

/** What somebody in the shop's administration is told after the press of a button. */
enum Notice {
    NO_CHAT(
            ActionAnswer.Tone.INFO,
            "Nobody has chatted about this order yet.",
            "Zu dieser Bestellung gibt es noch keinen Chat."),
    COPY(
            ActionAnswer.Tone.WARNING,
            "This shop is a copy of another one; its chats are there.",
            "Dieser Shop ist eine Kopie eines anderen; die Chats sind dort."),
    PAUSED(
            ActionAnswer.Tone.WARNING,
            "Stripe Chat is switched off for this shop.",
            "Stripe Chat ist für diesen Shop abgeschaltet.");

    private final ActionAnswer.Tone tone;
    private final String english;
    private final String german;

    Notice(ActionAnswer.Tone tone, String english, String german) {
        this.tone = tone;
        this.english = english;
        this.german = german;
    }

    ActionAnswer in(Language language) {
        return ActionAnswer.notification(tone, language == Language.DE ? german : english);
    }
}
