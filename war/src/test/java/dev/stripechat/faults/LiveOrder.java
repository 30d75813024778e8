package dev.stripechat.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether each connection showed the messages of a conversation one number after the other. */
final class LiveOrder {

    private LiveOrder() {}

    /** What came with a jump, back or forth, by a connection that was not interrupted. */
    static List<String> jumps(Log log) {
        Map<String, Long> last = new HashMap<>();
        List<String> jumps = new ArrayList<>();
        for (Log.Seen seen : log.seen()) {
            if (seen.line() > 0) {
                long number = seen.said().number();
                Long before = last.put(seen.line() + " " + seen.conversation(), number);
                if (before != null && number != before + 1) {
                    jumps.add("after number " + before + ": " + seen);
                }
            }
        }
        return jumps;
    }
}
