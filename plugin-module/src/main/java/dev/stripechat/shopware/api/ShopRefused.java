package dev.stripechat.shopware.api;

/** The shop understood and said no; to ask the same again is of no use. */
public class ShopRefused extends ShopFailure {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String detail;

    /** With what the shop said, cut to a length that fits a log. */
    public ShopRefused(int status, String code, String detail) {
        super("the shop said " + status + " " + code + ": " + detail);
        this.status = status;
        this.code = code;
        this.detail = detail;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** Shopware's code, {@code FRAMEWORK__...}, or nothing. */
    public String code() {
        return code;
    }

    /** The shop's reason in its words, or nothing. */
    public String detail() {
        return detail;
    }
}
