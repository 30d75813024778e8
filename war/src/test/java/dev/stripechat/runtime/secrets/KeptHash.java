package dev.stripechat.runtime.secrets;

/** The hash that an entity keeps of its token. It has no method for it; a store in memory has to look. */
public final class KeptHash {

    private KeptHash() {}

    public static String in(Object entity) {
        try {
            var field = entity.getClass().getDeclaredField("tokenHash");
            field.setAccessible(true);
            return (String) field.get(entity);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
