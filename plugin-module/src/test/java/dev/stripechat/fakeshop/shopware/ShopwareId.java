package dev.stripechat.fakeshop.shopware;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids as Shopware makes them: 32 small hex digits. */
public final class ShopwareId {

    /** The system language, English, has the same id in every shop. */
    public static final String ENGLISH = "2fbb5fe2e29a4d70aa5854ce7ce3e20b";

    /** The version of everything that is no draft. */
    public static final String LIVE_VERSION = "0fa91ce3e96a4bc2be4bd9ce752c3425";

    private ShopwareId() {}

    /** A new one. */
    public static String random() {
        return plain(UUID.randomUUID());
    }

    /** Always the same one for a name. */
    public static String of(String name) {
        return plain(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private static String plain(UUID id) {
        return id.toString().replace("-", "");
    }
}
