package dev.stripechat.fakeshop.shopware;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/**
 * Who the shop says it is. The id is kept together with the address it was made for: under another address the shop tells its
 * apps nothing until its owner has said what that means.
 */
final class ShopIdentity {

    private final ShopwareVersion version;
    private String id;
    private String url;
    private String madeFor;
    private boolean carefree;

    ShopIdentity(ShopwareVersion version, String id, String url, String madeFor) {
        this.version = version;
        this.id = id;
        this.url = url;
        this.madeFor = madeFor;
    }

    synchronized String id() {
        return id;
    }

    synchronized String url() {
        return url;
    }

    synchronized String madeFor() {
        return madeFor;
    }

    synchronized void isNowAt(String address) {
        url = address;
    }

    /** The owner says: it is the same shop, it has moved. */
    synchronized void settle() {
        madeFor = url;
    }

    synchronized void wasMadeFor(String address) {
        madeFor = address;
    }

    /** The owner says: this is another shop. */
    synchronized void becomeAnother() {
        id = Words.alphanumeric(16);
        settle();
    }

    /** A copy that was set up so that it does not notice that it is one. */
    synchronized void noticesNothing() {
        carefree = true;
    }

    synchronized boolean isSettled() {
        return carefree || madeFor.equals(url);
    }

    void mustBeSettled() {
        if (!isSettled()) {
            throw new ShopwareError(
                    "FRAMEWORK__APP_URL_CHANGE_DETECTED",
                    "Detected APP_URL change, was \""
                            + madeFor()
                            + "\" and is now \""
                            + url()
                            + "\".");
        }
    }

    /** How every letter to an app begins. */
    synchronized JsonObject source(AppRow app) {
        JsonObject source = new JsonObject();
        source.addProperty("url", url);
        source.addProperty("shopId", id);
        source.addProperty("appVersion", app.manifest().version());
        if (version.is67()) {
            source.add("inAppPurchases", JsonNull.INSTANCE);
        }
        return source;
    }
}
