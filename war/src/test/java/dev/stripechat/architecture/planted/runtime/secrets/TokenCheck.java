package dev.stripechat.architecture.planted.runtime.secrets;

/** Planted: a comparison that tells how far it got. */
public class TokenCheck {
    /** Whether they are the same. */
    public boolean isSame(String one, String other) {
        return one.equals(other);
    }
}
