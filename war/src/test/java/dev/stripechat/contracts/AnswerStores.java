package dev.stripechat.contracts;

import dev.stripechat.answer.AskedQuestions;
import dev.stripechat.answer.KnowledgeEntries;
import dev.stripechat.answer.ShopValues;
import jakarta.inject.Inject;

/** The stores of what is answered on PostgreSQL. */
abstract class AnswerStores extends StaffStores {

    @Inject private KnowledgeEntries entries;
    @Inject private AskedQuestions askedQuestions;
    @Inject private ShopValues shopValues;

    public KnowledgeEntries entries() {
        return entries;
    }

    public AskedQuestions askedQuestions() {
        return askedQuestions;
    }

    public ShopValues shopValues() {
        return shopValues;
    }
}
