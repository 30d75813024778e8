package dev.stripechat.answer;

import dev.stripechat.kernel.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where and when an entry holds.
 *
 * @param channels sales channels of the shop; none: all of them
 * @param places none: all of them
 * @param from the first day
 * @param until the last day
 */
public record Scope(
        Set<String> channels,
        Set<Place> places,
        Optional<LocalDate> from,
        Optional<LocalDate> until) {

    /** Everywhere and always. */
    public static final Scope ALL =
            new Scope(Set.of(), Set.of(), Optional.empty(), Optional.empty());

    private static final int MOST_CHANNELS = 50;
    private static final Pattern CHANNEL = Pattern.compile("[^\\s\\p{Cntrl}]{1,100}");

    public Scope {
        channels = Set.copyOf(channels);
        places = Set.copyOf(places);
    }

    /** Whether it holds there. Where the sales channel is not known, only what holds in all of them does. */
    public boolean holds(Scene scene) {
        boolean isChannel =
                channels.isEmpty() || scene.channel().filter(channels::contains).isPresent();
        boolean isPlace = places.isEmpty() || places.contains(scene.place());
        return isChannel
                && isPlace
                && from.filter(scene.day()::isBefore).isEmpty()
                && until.filter(scene.day()::isAfter).isEmpty();
    }

    /** How narrow it is: a sales channel is more than a place, a place more than a season. */
    int narrowness() {
        boolean isSeason = from.isPresent() || until.isPresent();
        return (channels.isEmpty() ? 0 : 4) + (places.isEmpty() ? 0 : 2) + (isSeason ? 1 : 0);
    }

    Scope checked() {
        if (channels.size() > MOST_CHANNELS
                || !channels.stream().allMatch(id -> CHANNEL.matcher(id).matches())) {
            throw Refusal.invalid(
                    "bad_channel", "A sales channel is named by its id, at most 50 of them.");
        }
        if (from.isPresent() && until.filter(end -> end.isBefore(from.get())).isPresent()) {
            throw Refusal.invalid("bad_day", "The last day is before the first.");
        }
        return this;
    }
}
