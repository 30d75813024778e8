package dev.stripechat.runtime.metrics;

import java.util.List;

/** Whatever has levels to show; all of them are found at the start. */
@FunctionalInterface
public interface Levels {

    /** All it has, for as long as the server runs. */
    List<Level> levels();
}
