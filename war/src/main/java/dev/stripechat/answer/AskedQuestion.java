package dev.stripechat.answer;

import dev.stripechat.conversation.Question;
import dev.stripechat.conversation.Rating;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.understanding.Candidate;
import dev.stripechat.understanding.Way;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One question that was read, and what became of it: to learn from and to count. It begins with an outcome; what happens afterwards
 * in the conversation may show that the answer was none, or what was meant.
 */
@Entity
@Table(name = "answer_asked")
public class AskedQuestion {

    private static final int LONGEST = 500;

    @Id private UUID id;

    @Column(name = "shop_id")
    private UUID shopId;

    @Column(name = "conversation_id")
    private UUID conversationId;

    private long number;
    private int part;
    private Instant at;
    private String language;
    private String question;

    @Enumerated(EnumType.STRING)
    private Way way;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String label;
    private String why;
    private String candidates;
    private boolean resolved;
    private boolean contradicted;
    private String rated;
    private boolean dismissed;

    protected AskedQuestion() {}

    /**
     * A new one.
     *
     * @param part which of the questions in its message
     * @param masked the question without what tells who asked
     */
    AskedQuestion(Question of, int part, Dealt dealt, String masked, Instant now) {
        this.id = UUID.randomUUID();
        this.shopId = of.shop().value();
        this.conversationId = of.conversation().value();
        this.number = of.upTo();
        this.part = part;
        this.at = now;
        this.language = dealt.meant().reading().language().tag();
        this.question = masked.length() > LONGEST ? masked.substring(0, LONGEST) : masked;
        this.way = dealt.meant().reading().way();
        this.outcome = dealt.outcome();
        this.label = dealt.meant().label().orElse("");
        this.why = dealt.why();
        this.candidates = packed(dealt.meant().reading().candidates());
        this.rated = "";
    }

    private static String packed(List<Candidate> candidates) {
        return candidates.stream()
                .map(
                        one ->
                                one.label()
                                        + " "
                                        + String.format(Locale.ROOT, "%.3f", one.confidence()))
                .collect(Collectors.joining("\n"));
    }

    /** Whether it is the same part of the same message. */
    public boolean isSameAs(AskedQuestion other) {
        return conversationId.equals(other.conversationId)
                && number == other.number
                && part == other.part;
    }

    /** After it was asked back, the next question was answered. */
    void resolve() {
        resolved |= outcome == Outcome.ASKED;
    }

    /** The shopper wanted a person soon after the answer. */
    void contradict() {
        contradicted |= outcome == Outcome.ANSWERED;
    }

    /** The shopper has said whether the conversation has helped. */
    void rate(Rating.Choice choice) {
        rated = choice == Rating.Choice.SKIPPED ? "" : choice.name();
    }

    /** Nobody has to learn from it. */
    void dismiss() {
        dismissed = true;
    }

    public UUID id() {
        return id;
    }

    public ShopId shop() {
        return new ShopId(shopId);
    }

    public ConversationId conversation() {
        return new ConversationId(conversationId);
    }

    /** The last message that it was asked in. */
    public long number() {
        return number;
    }

    public Instant at() {
        return at;
    }

    public Language language() {
        return Language.of(language);
    }

    /** Masked. */
    public String question() {
        return question;
    }

    public Way way() {
        return way;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** The intent or entry that it was taken for, if it was for one. */
    public Optional<String> label() {
        return Optional.of(label).filter(known -> !known.isEmpty());
    }

    /** Why there was no answer, in a word for machines; empty where there was one. */
    public String why() {
        return why;
    }

    public List<Candidate> candidates() {
        return Arrays.stream(candidates.split("\n"))
                .map(line -> line.split(" ", 2))
                .filter(parts -> parts.length == 2)
                .map(parts -> new Candidate(parts[0], Double.parseDouble(parts[1])))
                .toList();
    }

    public boolean isResolved() {
        return resolved;
    }

    public boolean isContradicted() {
        return contradicted;
    }

    /** What the shopper said of the conversation: yes, partly, no. */
    public Optional<Rating.Choice> rated() {
        return Optional.of(rated).filter(word -> !word.isEmpty()).map(Rating.Choice::valueOf);
    }

    public boolean isDismissed() {
        return dismissed;
    }
}
