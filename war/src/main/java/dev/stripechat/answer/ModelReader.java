package dev.stripechat.answer;

import dev.stripechat.answer.ModelService.Composed;
import dev.stripechat.answer.ModelService.Option;
import dev.stripechat.answer.ModelService.Passage;
import dev.stripechat.conversation.Choice;
import dev.stripechat.conversation.Question;
import dev.stripechat.conversation.Words;
import dev.stripechat.understanding.Candidate;
import dev.stripechat.understanding.Reading;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The shop's model service looks again, as far as its role goes. */
@Dependent
class ModelReader implements SecondReader {

    private final ModelService model;
    private final ShopKnowledge knowledge;
    private final Clock clock;
    private final Optional<Instant> since;

    @Inject
    ModelReader(ModelService model, ShopKnowledge knowledge, Clock clock) {
        this(model, knowledge, clock, Optional.empty());
    }

    private ModelReader(
            ModelService model, ShopKnowledge knowledge, Clock clock, Optional<Instant> since) {
        this.model = model;
        this.knowledge = knowledge;
        this.clock = clock;
        this.since = since;
    }

    @Override
    public SecondReader during(Question question) {
        return new ModelReader(model, knowledge, clock, Optional.of(clock.instant()));
    }

    @Override
    public Optional<String> choose(Question question, Reading reading, List<Choice> among) {
        return model.choose(
                about(question, reading),
                among.stream().map(choice -> new Option(choice.label(), choice.text())).toList());
    }

    /** What shows a payment, or calls a person as well, is said as it was looked up. */
    @Override
    public Found.Told phrase(Question question, Reading reading, Found.Told told) {
        if (told.notice().isPresent() || told.needsPerson()) {
            return told;
        }
        return model.phrase(about(question, reading), told.words().text())
                .map(text -> worded(text, told, told.facts()))
                .orElse(told);
    }

    /** Out of what the shop has written alone: what is looked up is never a passage. */
    @Override
    public Optional<Found.Told> compose(Question question, Reading reading) {
        if (model.role(question.shop()).filter(ModelRole.COMPOSE::equals).isEmpty()) {
            return Optional.empty();
        }
        Map<String, Found.Told> written = written(question, reading);
        List<Passage> passages =
                written.entrySet().stream()
                        .map(entry -> passage(entry.getKey(), entry.getValue()))
                        .toList();
        return model.compose(about(question, reading), passages)
                .map(composed -> told(composed, written));
    }

    private Map<String, Found.Told> written(Question question, Reading reading) {
        Shelf shelf = knowledge.of(question.shop());
        Map<String, Found.Told> written = new LinkedHashMap<>();
        for (Candidate candidate : reading.candidates()) {
            boolean isLive =
                    Intent.of(candidate.label())
                            .filter(intent -> intent.ground() != Intent.Ground.KNOWLEDGE)
                            .isPresent();
            if (!isLive) {
                shelf.said(question, candidate.label(), reading.language())
                        .ifPresent(told -> written.put(candidate.label(), told));
            }
        }
        return written;
    }

    private static Passage passage(String label, Found.Told told) {
        return new Passage(label, String.join(" ", told.facts()), told.words().text());
    }

    private static Found.Told told(Composed composed, Map<String, Found.Told> written) {
        List<String> facts =
                composed.cited().stream()
                        .flatMap(label -> written.get(label).facts().stream())
                        .toList();
        return worded(composed.text(), written.get(composed.cited().get(0)), facts);
    }

    private static Found.Told worded(String text, Found.Told ground, List<String> facts) {
        return new Found.Told(
                Words.of(text), ground.source(), Optional.empty(), ground.needsPerson(), facts);
    }

    private Consultation about(Question question, Reading reading) {
        return new Consultation(
                question.shop(),
                Optional.of(question.conversation()),
                reading.language(),
                reading.text(),
                new Recall(question).asked(),
                List.of(),
                Set.of(),
                since);
    }
}
