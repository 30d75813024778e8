package dev.stripechat.evaluation;

import dev.stripechat.kernel.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A set that others have published: what is learned from, and what is asked. */
record PublicSet(String name, List<Line> train, List<Line> test) {

    /** Those that are there in a folder. */
    static List<PublicSet> in(Path folder) throws IOException {
        List<PublicSet> sets = new ArrayList<>(english(folder));
        Path xsid = folder.resolve("xsid-de");
        List<Line> german = xsid(xsid.resolve("de.test.conll"), Language.DE);
        List<Line> train = xsid(xsid.resolve("de.valid.conll"), Language.DE);
        sets.add(new PublicSet("xSID de", train, german));
        List<Line> other = xsid(xsid.resolve("en.valid.conll"), Language.EN);
        sets.add(new PublicSet("xSID en to de", other, german));
        sets.add(covid(folder.resolve("covid-faq-de/eval_question_similarity_de.csv")));
        return sets;
    }

    private static List<PublicSet> english(Path folder) throws IOException {
        Path hint = folder.resolve("hint3");
        Path clinc = folder.resolve("clinc150/data_full.json");
        Path banking = folder.resolve("banking77");
        return List.of(
                hint(hint, "curekart"),
                hint(hint, "sofmattress"),
                new PublicSet(
                        "Banking77",
                        csv(banking.resolve("train.csv")),
                        csv(banking.resolve("test.csv"))),
                new PublicSet(
                        "CLINC150",
                        Clinc.lines(clinc, "train", "oos_train"),
                        Clinc.lines(clinc, "test", "oos_test")));
    }

    private static PublicSet hint(Path folder, String shop) throws IOException {
        return new PublicSet(
                "HINT3 v1 " + shop,
                csv(folder.resolve("dataset_v1_train_" + shop + "_train.csv")),
                csv(folder.resolve("dataset_v1_test_" + shop + "_test.csv")));
    }

    private static List<Line> csv(Path file) throws IOException {
        return Csv.rows(file).stream()
                .filter(row -> row.size() > 1)
                .map(row -> new Line(row.get(1).strip(), Language.EN, row.get(0)))
                .toList();
    }

    private static List<Line> xsid(Path file, Language language) throws IOException {
        List<Line> lines = new ArrayList<>();
        Map<String, String> said = new HashMap<>();
        for (String row :
                Stream.concat(Files.readAllLines(file).stream(), Stream.of("")).toList()) {
            if (row.startsWith("# ")) {
                String[] sides = row.substring(2).split("\\s*[=:]\\s*", 2);
                said.put(sides[0], sides.length > 1 ? sides[1] : "");
            }
            if (row.isBlank() && said.containsKey("text")) {
                lines.add(new Line(said.getOrDefault("intent", ""), language, said.get("text")));
                said.clear();
            }
        }
        return lines;
    }

    /** One question for each entry to learn from, others that mean the same to ask. */
    private static PublicSet covid(Path file) throws IOException {
        List<List<String>> rows = Csv.rows(file).stream().filter(row -> row.size() > 2).toList();
        List<Line> train =
                rows.stream()
                        .map(row -> row.get(0))
                        .distinct()
                        .map(question -> new Line(question, Language.DE, question))
                        .toList();
        List<Line> test =
                rows.stream()
                        .filter(row -> row.get(2).strip().startsWith("1"))
                        .map(row -> new Line(row.get(0), Language.DE, row.get(1)))
                        .toList();
        return new PublicSet("COVID FAQ de", train, test);
    }
}
