package dev.stripechat.answer;

import dev.stripechat.contracts.Together;

class InMemoryAskedQuestionsTest implements AskedQuestionsContract, Together.InMemory {

    private final InMemoryAskedQuestions asked = new InMemoryAskedQuestions();

    @Override
    public AskedQuestions askedQuestions() {
        return asked;
    }
}
