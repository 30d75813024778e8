package dev.stripechat.shopware;

/**
 * A registration that was accepted: to be stored first, then answered.
 *
 * @param next what is known of the shop now
 * @param json the body of the answer; it holds the new secret
 */
public record Registered(Registration next, String json) {

    @Override
    public String toString() {
        return "Registered[" + next.shopId() + "]";
    }
}
