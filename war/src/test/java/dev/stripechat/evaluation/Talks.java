package dev.stripechat.evaluation;

import dev.stripechat.kernel.Language;
import dev.stripechat.understanding.Candidate;
import dev.stripechat.understanding.Reading;
import dev.stripechat.understanding.Understanding;
import dev.stripechat.understanding.Utterance;
import dev.stripechat.understanding.Way;
import java.util.List;
import java.util.Set;

/** Messages with two questions, and messages that go on with the one before. */
final class Talks {

    private Talks() {}

    static String of(Language language, Understanding understanding) {
        return "  " + two(language, understanding) + "; " + follow(language, understanding);
    }

    private static String two(Language language, Understanding understanding) {
        List<String[]> rows = OwnSets.rows("two_", language);
        int both = 0;
        int wrong = 0;
        for (String[] row : rows) {
            Set<String> wanted = Set.of(row[0], row[1]);
            List<String> answered = answered(understanding.read(Utterance.first(row[2], language)));
            both += answered.containsAll(wanted) ? 1 : 0;
            wrong += wanted.containsAll(answered) ? 0 : 1;
        }
        return "two questions: both answered %d of %d, a wrong one %d"
                .formatted(both, rows.size(), wrong);
    }

    private static String follow(Language language, Understanding understanding) {
        List<String[]> rows = OwnSets.rows("follow_", language);
        int right = 0;
        int asked = 0;
        int wrong = 0;
        for (String[] row : rows) {
            Reading reading =
                    understanding.read(new Utterance(row[2], language, List.of(row[1]))).get(0);
            List<String> labels =
                    reading.candidates().stream().map(Candidate::label).limit(3).toList();
            boolean first = !labels.isEmpty() && labels.get(0).equals(row[0]);
            right += reading.way() == Way.ANSWER && first ? 1 : 0;
            wrong += reading.way() == Way.ANSWER && !first ? 1 : 0;
            asked += reading.way() == Way.ASK && labels.contains(row[0]) ? 1 : 0;
        }
        return "follow-ups: answered %d of %d, asked back rightly %d, wrong %d"
                .formatted(right, rows.size(), asked, wrong);
    }

    private static List<String> answered(List<Reading> readings) {
        return readings.stream()
                .filter(reading -> reading.way() == Way.ANSWER)
                .map(reading -> reading.best().map(Candidate::label).orElse(""))
                .toList();
    }
}
