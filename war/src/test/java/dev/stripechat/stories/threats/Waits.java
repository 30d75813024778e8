package dev.stripechat.stories.threats;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long others waited for their answers. Printed and never asserted: the machine has other things to do as well. */
final class Waits {

    private final List<Long> millis = new ArrayList<>();

    void of(Runnable deed) {
        long begin = System.nanoTime();
        deed.run();
        millis.add(Duration.ofNanos(System.nanoTime() - begin).toMillis());
    }

    void print(String when) {
        Collections.sort(millis);
        int last = millis.size() - 1;
        System.out.println(
                "others waited p50 %d ms, p99 %d ms %s (%d answers)"
                        .formatted(
                                millis.get(last / 2),
                                millis.get(last * 99 / 100),
                                when,
                                millis.size()));
    }
}
