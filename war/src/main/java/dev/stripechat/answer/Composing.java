package dev.stripechat.answer;

import dev.stripechat.answer.ModelService.Composed;
import dev.stripechat.answer.ModelService.Passage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Free words out of passages that are named: what stands in none of those is not said. */
record Composing(List<Passage> passages, GroundCheck check) implements ModelTask<Composed> {

    static final int MOST = 5;

    Composing {
        passages = passages.stream().limit(MOST).toList();
    }

    @Override
    public ModelRole role() {
        return ModelRole.COMPOSE;
    }

    @Override
    public Prompt prompt(Consultation redacted) {
        return Prompts.compose(redacted, passages);
    }

    @Override
    public Checked<Composed> read(String said, Consultation about) {
        if (said.isBlank()) {
            return Checked.bad(Objection.of("empty"));
        }
        Optional<ModelAnswer> answer = ModelAnswer.of(said);
        if (answer.isEmpty()) {
            return Checked.bad(Objection.of("unreadable"));
        }
        Optional<String> text = answer.get().text();
        return text.isEmpty() ? Checked.none() : read(answer.get(), text.get(), about);
    }

    private Checked<Composed> read(ModelAnswer answer, String text, Consultation about) {
        List<Integer> sources = answer.sources();
        boolean isKnown = sources.stream().allMatch(n -> n >= 1 && n <= passages.size());
        if (sources.isEmpty() || !isKnown) {
            return Checked.bad(Objection.of("no_source"));
        }
        List<Passage> cited = sources.stream().distinct().map(n -> passages.get(n - 1)).toList();
        String ground =
                cited.stream()
                        .map(passage -> passage.title() + "\n" + passage.text())
                        .collect(Collectors.joining("\n"));
        return check.standsOn(ground, text, about.language())
                .map(Checked::<Composed>bad)
                .orElseGet(
                        () ->
                                Checked.good(
                                        new Composed(
                                                text, cited.stream().map(Passage::id).toList())));
    }
}
