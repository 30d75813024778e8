package dev.stripechat.answer;

import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.understanding.Example;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a shop answers to a question, in one of its versions. A version is never changed: a change is the next one, and the newest
 * one counts. It begins as a draft, may go live, is retired, and may come back.
 */
@Entity
@Table(name = "answer_entry")
@IdClass(KnowledgeEntry.Key.class)
public class KnowledgeEntry {

    /** Before the id of an entry of the shop's own: its label. */
    private static final String OWN = "e-";

    /** How far it is. */
    public enum State {
        DRAFT,
        LIVE,
        RETIRED;

        /** Its word on the wire and in the database. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Shop, entry and version. */
    public record Key(UUID shopId, UUID id, int version) implements Serializable {}

    /**
     * A change of it.
     *
     * @param by whose name is shown
     */
    public record Change(String by, Instant at) {}

    @Id
    @Column(name = "shop_id")
    private UUID shopId;

    @Id private UUID id;

    @Id private int version;

    /** Told by the database when the next version comes. */
    private boolean newest;

    private @Nullable String intent;
    private String state;

    @Embedded private EntryScope scope;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "answer_entry_text",
            joinColumns = {
                @JoinColumn(name = "shop_id", referencedColumnName = "shop_id"),
                @JoinColumn(name = "entry_id", referencedColumnName = "id"),
                @JoinColumn(name = "version", referencedColumnName = "version")
            })
    @OrderBy("language")
    private List<EntryText> texts = new ArrayList<>();

    private String struck;

    @Column(name = "source_url")
    private @Nullable String sourceUrl;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected KnowledgeEntry() {}

    private KnowledgeEntry(Key key, State state, EntryDraft draft, Change change) {
        this.shopId = key.shopId();
        this.id = key.id();
        this.version = key.version();
        this.newest = true;
        this.state = state.word();
        this.intent = draft.intent().map(Intent::key).orElse(null);
        this.scope = new EntryScope(draft.scope());
        this.texts = new ArrayList<>(draft.texts());
        this.struck = StruckLines.written(draft.struck());
        this.sourceUrl = draft.source().orElse(null);
        this.changedBy = change.by();
        this.changedAt = change.at();
    }

    /**
     * A new one.
     *
     * @throws Refusal invalid, when it could not be said so
     */
    public static KnowledgeEntry first(ShopId shop, State state, EntryDraft draft, Change change) {
        Key key = new Key(shop.value(), UUID.randomUUID(), 1);
        return new KnowledgeEntry(key, state, EntryChecks.checked(draft), change);
    }

    /**
     * The next version.
     *
     * @param seen the version that whoever changes it has seen
     * @throws Refusal conflict: {@code outdated}; invalid, when it could not be said so
     */
    public KnowledgeEntry next(int seen, State to, EntryDraft draft, Change change) {
        if (seen != version) {
            throw Refusal.conflict("outdated", "Somebody has saved this entry in the meantime.");
        }
        Key key = new Key(shopId, id, version + 1);
        return new KnowledgeEntry(key, to, EntryChecks.checked(draft), change);
    }

    public ShopId shop() {
        return new ShopId(shopId);
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public State state() {
        return State.valueOf(state.toUpperCase(Locale.ROOT));
    }

    public boolean isLive() {
        return state() == State.LIVE;
    }

    /** All that people wrote. */
    public EntryDraft draft() {
        return new EntryDraft(
                intent(),
                texts,
                scope.scope(),
                StruckLines.read(struck),
                Optional.ofNullable(sourceUrl));
    }

    public Optional<Intent> intent() {
        return Optional.ofNullable(intent).flatMap(Intent::of);
    }

    public Scope scope() {
        return scope.scope();
    }

    /** What it says in that language, if it says anything. */
    public Optional<EntryText> in(Language language) {
        return texts.stream().filter(text -> text.language() == language).findFirst();
    }

    public List<EntryText> texts() {
        return List.copyOf(texts);
    }

    public String changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** What a question for it is recognised as: its intent's key, or a label of its own. */
    public String label() {
        return intent().map(Intent::key).orElse(OWN + id);
    }

    /** What is to be learned of it. A line that was struck asks for nothing that is answered. */
    public Stream<Example> examples() {
        Stream<Example> asked =
                texts.stream()
                        .flatMap(EntryText::asked)
                        .map(line -> new Example(label(), line.language(), line.text()));
        return Stream.concat(
                asked,
                StruckLines.read(struck).stream()
                        .map(line -> Example.none(line.language(), line.text())));
    }
}
