package dev.stripechat.answer;

import dev.stripechat.answer.ModelService.Composed;
import dev.stripechat.answer.ModelService.Option;
import dev.stripechat.answer.ModelService.Passage;
import dev.stripechat.conversation.Question;
import dev.stripechat.conversation.Responder;
import dev.stripechat.conversation.Words;
import dev.stripechat.kernel.Language;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers with whatever the model service adds, in every role, so that nothing else stands between it and the shopper. A message
 * begins with the place that its words are put to: {@code message}, {@code product}, {@code note} or {@code entry}.
 */
@Alternative
@Priority(1)
@Dependent
public class AsksModelAlone implements Responder {

    /** What is said when it adds nothing. */
    public static final String OFFLINE = "Offline.";

    private final ModelService model;

    @Inject
    public AsksModelAlone(ModelService model) {
        this.model = model;
    }

    @Override
    public Response respond(Question question) {
        String[] parts = question.text().split(": ", 2);
        boolean isAsked = parts[0].equals("message");
        boolean isEntry = parts[0].equals("entry");
        Consultation about =
                new Consultation(
                        question.shop(),
                        Optional.of(question.conversation()),
                        question.language(),
                        isAsked ? parts[1] : "Return? Rückgabe?",
                        List.of(),
                        isAsked || isEntry ? List.of() : List.of(parts[1]),
                        Set.of(),
                        Optional.empty());
        String said = said(about, isEntry ? " " + parts[1] : "").orElse(OFFLINE);
        return Response.answer(Words.of(said + " #" + question.upTo()), Optional.empty());
    }

    private Optional<String> said(Consultation about, String more) {
        Texts texts = Texts.in(about.language());
        String title = texts.text("model_sample_returns_title");
        Passage passage = new Passage("e-1", title, texts.text("model_sample_returns") + more);
        return model.compose(about, List.of(passage))
                .map(Composed::text)
                .or(() -> model.phrase(about, delivery(about.language())))
                .or(() -> model.choose(about, List.of(new Option("e-1", title))))
                .or(Optional::empty);
    }

    private static String delivery(Language language) {
        return Texts.in(language).text("model_sample_delivery");
    }
}
