package dev.stripechat.channel.widget;

import dev.stripechat.conversation.ChangeLanguage;
import dev.stripechat.conversation.EraseConversation;
import dev.stripechat.conversation.RateConversation;
import dev.stripechat.conversation.Rating;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * What concerns the chat as a whole, and who was there from the beginning. Who joined late has a part in it, perhaps as
 * somebody else: that one deletes nothing, judges nothing, and does not choose in which language others are answered.
 */
@Dependent
public class OwnChat {

    private final EraseConversation eraseConversation;
    private final RateConversation rateConversation;
    private final ChangeLanguage changeLanguage;

    @Inject
    public OwnChat(
            EraseConversation eraseConversation,
            RateConversation rateConversation,
            ChangeLanguage changeLanguage) {
        this.eraseConversation = eraseConversation;
        this.rateConversation = rateConversation;
        this.changeLanguage = changeLanguage;
    }

    /**
     * All of it is deleted, for everybody.
     *
     * @throws Refusal conflict ({@code joined_late})
     */
    public void erasedBy(Visitor visitor) {
        visitor.refuseLate();
        eraseConversation.byShopper(visitor.shop(), visitor.conversation());
    }

    /**
     * Whether it has helped.
     *
     * @throws Refusal conflict ({@code joined_late}); and as {@link RateConversation#byShopper}
     */
    public void ratedBy(
            Visitor visitor, int closing, Rating.Choice choice, Optional<String> comment) {
        visitor.refuseLate();
        rateConversation.byShopper(
                visitor.shop(), visitor.conversation(), closing, choice, comment);
    }

    /**
     * It goes on in another language.
     *
     * @throws Refusal conflict ({@code joined_late})
     */
    public void spokenBy(Visitor visitor, Language language) {
        visitor.refuseLate();
        changeLanguage.to(language, visitor.shop(), visitor.conversation());
    }
}
