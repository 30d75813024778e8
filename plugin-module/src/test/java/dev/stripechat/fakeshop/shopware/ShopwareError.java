package dev.stripechat.fakeshop.shopware;

/** Something that Shopware refuses or cannot do, with its code and its words. */
public final class ShopwareError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    ShopwareError(String code, String message) {
        super(message);
        this.code = code;
    }

    /** As in {@code FRAMEWORK__APP_REGISTRATION_FAILED}. */
    public String code() {
        return code;
    }

    static ShopwareError registrationFailed(String app, String reason) {
        return new ShopwareError(
                "FRAMEWORK__APP_REGISTRATION_FAILED",
                "App registration for \"" + app + "\" failed: " + reason);
    }

    /** The app has answered, and clearly: no. */
    static ShopwareError registrationRejected(String app, String reason) {
        return new ShopwareError(
                "FRAMEWORK__APP_REGISTRATION_REJECTED",
                "App registration for \"" + app + "\" was rejected: " + reason);
    }

    static ShopwareError invalidApp(String reason) {
        return new ShopwareError("FRAMEWORK__INVALID_APP", reason);
    }

    boolean isRejection() {
        return code.equals("FRAMEWORK__APP_REGISTRATION_REJECTED");
    }
}
