package dev.stripechat.conversation;

import dev.stripechat.runtime.files.FileType;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * What a file was called, as a text to be read and nothing else: without folders, signs that cannot be seen and those
 * that turn the direction of writing, with an ending that says what the file is, card numbers and secrets masked.
 */
final class FileName {

    private static final int LONGEST = 100;
    private static final String UNSEEN = "[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]";

    private FileName() {}

    /**
     * @param known numbers that are no card numbers
     */
    static String of(String given, FileType type, Set<String> known) {
        String plain =
                Normalizer.normalize(given, Normalizer.Form.NFC)
                        .replaceAll(UNSEEN, "")
                        .replaceAll("(?s)^.*[/\\\\]", "")
                        .replaceAll("\\s+", " ")
                        .strip();
        String ending = ending(plain, type);
        String stem = shortened(trimmed(plain.substring(0, plain.length() - ending.length())));
        String name = stem.isEmpty() ? usual(type) : trimmed(stem);
        return Words.of(name + (ending.isEmpty() ? "." + type.endings().get(0) : ending), known)
                .text();
    }

    private static String ending(String name, FileType type) {
        String lower = name.toLowerCase(Locale.ROOT);
        return type.endings().stream()
                .filter(ending -> lower.endsWith("." + ending))
                .map(ending -> name.substring(name.length() - ending.length() - 1))
                .findAny()
                .orElse("");
    }

    private static String trimmed(String stem) {
        return stem.replaceAll("^[. ]+|[. ]+$", "");
    }

    private static String usual(FileType type) {
        return type.isImage() ? "image" : "document";
    }

    private static String shortened(String stem) {
        if (stem.length() <= LONGEST) {
            return stem;
        }
        boolean cut = Character.isHighSurrogate(stem.charAt(LONGEST - 1));
        return stem.substring(0, cut ? LONGEST - 1 : LONGEST);
    }
}
