package dev.stripechat.fakeshop;

/** What a test can take away from the shop while it is open. */
final class Switches {

    private volatile boolean signsTokens = true;
    private volatile boolean sendsCart = true;

    boolean signsTokens() {
        return signsTokens;
    }

    void signsTokens(boolean on) {
        signsTokens = on;
    }

    boolean sendsCart() {
        return sendsCart;
    }

    void sendsCart(boolean on) {
        sendsCart = on;
    }
}
