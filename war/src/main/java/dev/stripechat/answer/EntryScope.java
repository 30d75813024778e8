package dev.stripechat.answer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A {@link Scope} as it is stored. */
@Embeddable
class EntryScope {

    private static final String SPACE = " ";

    private String channels;
    private String places;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    protected EntryScope() {}

    EntryScope(Scope scope) {
        this.channels = String.join(SPACE, new TreeSet<>(scope.channels()));
        this.places =
                scope.places().stream()
                        .sorted()
                        .map(Place::word)
                        .collect(Collectors.joining(SPACE));
        this.validFrom = scope.from().orElse(null);
        this.validUntil = scope.until().orElse(null);
    }

    Scope scope() {
        Set<Place> where = words(places).map(Place::of).collect(Collectors.toSet());
        return new Scope(
                words(channels).collect(Collectors.toSet()),
                where,
                Optional.ofNullable(validFrom),
                Optional.ofNullable(validUntil));
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split(SPACE)).filter(word -> !word.isEmpty());
    }
}
