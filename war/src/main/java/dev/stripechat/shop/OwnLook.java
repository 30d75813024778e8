package dev.stripechat.shop;

import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an owner has set here for the pages of a sales channel; what is absent stays as the shop's own form says.
 *
 * @param brand the shop's colour, {@code #rrggbb}
 * @param theme {@code light} or {@code dark}, or {@code auto}: as the shopper's device is set
 * @param welcomes what the shop says first, by language
 */
public record OwnLook(
        Optional<String> brand, Optional<String> theme, Map<Language, String> welcomes) {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Set<String> THEMES = Set.of("light", "dark", "auto");
    private static final Pattern WELCOME = Pattern.compile("[^\\p{Cntrl}]{1,300}");

    public OwnLook {
        welcomes = Map.copyOf(welcomes);
    }

    /**
     * The same, if it can be right.
     *
     * @throws Refusal invalid ({@code bad_colour} {@code bad_theme} {@code bad_welcome})
     */
    OwnLook checked() {
        if (brand.filter(colour -> !COLOUR.matcher(colour).matches()).isPresent()) {
            throw Refusal.invalid("bad_colour", "A colour is # and six digits from 0 to f.");
        }
        if (theme.filter(word -> !THEMES.contains(word)).isPresent()) {
            throw Refusal.invalid("bad_theme", "The theme is light, dark or auto.");
        }
        if (!welcomes.values().stream().allMatch(text -> WELCOME.matcher(text).matches())) {
            throw Refusal.invalid(
                    "bad_welcome", "A welcome is one line of at most 300 characters.");
        }
        return this;
    }

    /** With what an owner has entered; an empty text is none. */
    public static OwnLook of(
            Optional<String> brand,
            Optional<String> theme,
            Optional<String> german,
            Optional<String> english) {
        Map<Language, String> welcomes = new EnumMap<>(Language.class);
        german.map(String::strip)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> welcomes.put(Language.DE, text));
        english.map(String::strip)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> welcomes.put(Language.EN, text));
        return new OwnLook(
                brand.filter(text -> !text.isEmpty()),
                theme.filter(text -> !text.isEmpty()),
                welcomes);
    }
}
