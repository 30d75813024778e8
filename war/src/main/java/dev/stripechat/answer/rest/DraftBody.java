package dev.stripechat.answer.rest;

import dev.stripechat.answer.EntryDraft;
import dev.stripechat.answer.EntryText;
import dev.stripechat.answer.Intent;
import dev.stripechat.answer.KnowledgeEntry;
import dev.stripechat.answer.Phrasing;
import dev.stripechat.answer.Place;
import dev.stripechat.answer.Scope;
import dev.stripechat.answer.Wish;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an admin writes.
 *
 * @param id of an entry that is tried; where it is saved the path names it
 * @param version the one that the admin has seen, of an entry that is there
 * @param rightly lines that this entry answers rightly, though the development set expects something else
 */
public record DraftBody(
        @Nullable String id,
        @Nullable Integer version,
        @Nullable String intent,
        List<TextBody> texts,
        List<String> channels,
        List<String> places,
        @Nullable String validFrom,
        @Nullable String validUntil,
        List<LineBody> struck,
        @Nullable String sourceUrl,
        @Nullable String state,
        List<String> rightly) {

    public DraftBody {
        texts = given(texts);
        channels = given(channels);
        places = given(places);
        struck = given(struck);
        rightly = given(rightly);
    }

    /** What it says in one language. */
    public record TextBody(
            String language, String question, List<String> phrasings, @Nullable String answer) {

        public TextBody {
            phrasings = given(phrasings);
        }

        EntryText text() {
            if (question == null) {
                throw Refusal.invalid("bad_question", "A text has a question.");
            }
            List<String> lines = phrasings.stream().filter(line -> !line.isBlank()).toList();
            lines.forEach(TextBody::oneLine);
            return new EntryText(
                    spoken(language), question, lines, Optional.ofNullable(answer).orElse(""));
        }

        private static void oneLine(String line) {
            if (line.contains("\n")) {
                throw Refusal.invalid("bad_phrasing", "A phrasing is one line.");
            }
        }
    }

    /** A phrasing of the starter set. */
    public record LineBody(String language, String text) {

        Phrasing phrasing() {
            if (text == null) {
                throw Refusal.invalid("bad_phrasing", "A phrasing has a text.");
            }
            return new Phrasing(spoken(language), text);
        }
    }

    static Language spoken(@Nullable String tag) {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("bad_language", "A language is de or en."));
    }

    private static <T> List<T> given(@Nullable List<T> list) {
        List<T> all = list == null ? List.of() : list;
        if (all.stream().anyMatch(Objects::isNull)) {
            throw Refusal.invalid("incomplete", "A list has an empty place.");
        }
        return List.copyOf(all);
    }

    EntryDraft draft() {
        Set<Place> where = places.stream().map(Place::of).collect(Collectors.toSet());
        Scope scope = new Scope(new HashSet<>(channels), where, day(validFrom), day(validUntil));
        return new EntryDraft(
                Optional.ofNullable(intent).map(DraftBody::intent),
                texts.stream().map(TextBody::text).toList(),
                scope,
                struck.stream().map(LineBody::phrasing).collect(Collectors.toSet()),
                Optional.ofNullable(sourceUrl).filter(url -> !url.isBlank()));
    }

    /** A new one: it is given its id, and has no version yet. */
    Wish first() {
        absent(id);
        absent(version);
        return Wish.first(to(), draft());
    }

    Wish next(UUID entry) {
        absent(id);
        int seen =
                Optional.ofNullable(version)
                        .orElseThrow(
                                () -> Refusal.invalid("incomplete", "version is needed as well."));
        return new Wish(Optional.of(entry), seen, to(), draft());
    }

    /** Of an entry that is tried: of the one that it names, as it is now, or of a new one. */
    Wish wish() {
        return new Wish(Optional.ofNullable(id).map(EntriesResource::id), 0, to(), draft());
    }

    private static void absent(@Nullable Object field) {
        if (field != null) {
            throw Refusal.invalid("unknown_field", "There is a field that is not asked for.");
        }
    }

    private KnowledgeEntry.State to() {
        return Arrays.stream(KnowledgeEntry.State.values())
                .filter(one -> one != KnowledgeEntry.State.RETIRED && one.word().equals(state))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("bad_state", "A state is draft or live."));
    }

    private static Intent intent(String key) {
        return Intent.of(key)
                .orElseThrow(() -> Refusal.invalid("bad_intent", "There is no such topic."));
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        try {
            return Optional.ofNullable(text).filter(t -> !t.isBlank()).map(LocalDate::parse);
        } catch (DateTimeException noDay) {
            throw Refusal.invalid("bad_day", "A day is written like 2026-12-24.");
        }
    }
}
