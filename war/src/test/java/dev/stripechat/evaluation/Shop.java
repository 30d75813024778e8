package dev.stripechat.evaluation;

import dev.stripechat.kernel.Language;
import dev.stripechat.understanding.Example;
import dev.stripechat.understanding.Understanding;
import java.util.List;
import java.util.stream.Stream;

/** What a shop with phrasings of its own costs. */
final class Shop {

    private static final int LINES = 300;

    private Shop() {}

    /** The development lines play the shop's: half of them as labels of its own. */
    static String added(Understanding base) {
        List<Example> own =
                Stream.of(Language.values())
                        .flatMap(
                                language ->
                                        OwnSets.development(language).stream()
                                                .filter(Line::isAnswered)
                                                .limit(LINES))
                        .map(
                                line ->
                                        new Example(
                                                line.label().length() % 2 == 0
                                                        ? "e-" + line.label()
                                                        : line.label(),
                                                line.language(),
                                                line.text()))
                        .toList();
        base.with(own);
        Cost cost = new Cost();
        Understanding shop = base.with(own);
        return "a shop's " + own.size() + " lines: " + cost + (shop.equals(base) ? "!" : "");
    }
}
