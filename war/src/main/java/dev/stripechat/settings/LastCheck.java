package dev.stripechat.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When the key of a connection was tried last, and what came of it. */
@Embeddable
public class LastCheck {

    /** None: not yet. */
    @Column(name = "checked_at")
    private @Nullable Instant checkedAt;

    @Column(name = "check_found")
    private String checkFound = "";

    protected LastCheck() {}

    void found(KeyCheck check) {
        checkedAt = check.at();
        checkFound = check.text();
    }

    /** It was about another key. */
    void isOver() {
        checkedAt = null;
        checkFound = "";
    }

    Optional<KeyCheck> found() {
        return Optional.ofNullable(checkedAt).map(at -> KeyCheck.of(at, checkFound));
    }
}
