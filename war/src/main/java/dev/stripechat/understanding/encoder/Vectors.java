package dev.stripechat.understanding.encoder;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Vectors that are at hand, by their texts: so many, those that were asked for last. In memory alone. */
final class Vectors {

    private final Map<String, float[]> kept;

    Vectors(int most) {
        this.kept =
                new LinkedHashMap<>(16, 0.75f, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
                        return size() > most;
                    }
                };
    }

    synchronized Optional<float[]> of(String text) {
        return Optional.ofNullable(kept.get(text));
    }

    synchronized void keep(String text, float[] vector) {
        kept.put(text, vector);
    }
}
