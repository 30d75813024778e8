package dev.stripechat.answer;

import dev.stripechat.kernel.Language;
import dev.stripechat.understanding.Candidate;
import dev.stripechat.understanding.Reading;
import dev.stripechat.understanding.Utterance;
import dev.stripechat.understanding.Way;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A reader who understands what it was told to, and nothing else. */
final class Script implements Reader {

    private final Map<String, List<Reading>> known = new HashMap<>();
    final List<Utterance> read = new ArrayList<>();

    /** Surely. */
    Script means(String text, String... labels) {
        List<Reading> readings = new ArrayList<>();
        for (String label : labels) {
            readings.add(reading(text, Way.ANSWER, label));
        }
        known.put(text, readings);
        return this;
    }

    /** One of these. */
    Script mayMean(String text, String... labels) {
        known.put(text, List.of(reading(text, Way.ASK, labels)));
        return this;
    }

    private static Reading reading(String text, Way way, String... labels) {
        List<Candidate> candidates = new ArrayList<>();
        for (String label : labels) {
            candidates.add(new Candidate(label, 0.9 / (candidates.size() + 1)));
        }
        return new Reading(Language.EN, text, candidates, way);
    }

    @Override
    public List<Reading> read(Utterance utterance) {
        read.add(utterance);
        return known
                .getOrDefault(utterance.text(), List.of(reading(utterance.text(), Way.HANDOVER)))
                .stream()
                .map(one -> new Reading(utterance.prior(), one.text(), one.candidates(), one.way()))
                .toList();
    }
}
