package dev.stripechat.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the assistant has an answer from. */
@Embeddable
public class Source {

    @Column(name = "source_title")
    private String title;

    @Column(name = "source_url")
    private @Nullable String url;

    @Column(name = "source_at")
    private @Nullable Instant at;

    protected Source() {}

    private Source(String title, @Nullable String url, @Nullable Instant at) {
        this.title = title;
        this.url = url;
        this.at = at;
    }

    /** What somebody said at that time. */
    public static Source saidBy(String who, Instant at) {
        return new Source(who, null, at);
    }

    /** Somebody, at no certain time. */
    public static Source named(String who) {
        return new Source(who, null, null);
    }

    /** A page. */
    public static Source page(String title, String url) {
        return new Source(title, url, null);
    }

    public String title() {
        return title;
    }

    public Optional<String> url() {
        return Optional.ofNullable(url);
    }

    /** As of when, where that matters. */
    public Optional<Instant> at() {
        return Optional.ofNullable(at);
    }
}
