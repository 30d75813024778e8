package dev.stripechat.answer;

import dev.stripechat.kernel.Language;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A variable of an answer that has no value in its language. */
public record Gap(Language language, String name) {

    /** Those of these texts; what is known at the moment of the answer is none. */
    public static List<Gap> in(
            Collection<EntryText> texts, Function<Language, Map<String, String>> values) {
        return texts.stream()
                .flatMap(
                        text -> {
                            Set<String> known = values.apply(text.language()).keySet();
                            return Filling.names(text.answer()).stream()
                                    .filter(name -> !known.contains(name))
                                    .filter(name -> !Filling.KNOWN.contains(name))
                                    .map(name -> new Gap(text.language(), name));
                        })
                .toList();
    }

    @Override
    public String toString() {
        return "{" + name + "} (" + language.tag() + ")";
    }
}
