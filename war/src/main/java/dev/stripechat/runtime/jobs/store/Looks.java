package dev.stripechat.runtime.jobs.store;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import dev.stripechat.runtime.jobs.Pulse;

/** Tells the pulse of every look for due work that succeeded. */
class Looks extends AbstractSchedulerListener {

    private final Pulse pulse;

    Looks(Pulse pulse) {
        this.pulse = pulse;
    }

    @Override
    public void onSchedulerEvent(SchedulerEventType what) {
        if (what == SchedulerEventType.RAN_EXECUTE_DUE) {
            pulse.beat();
        }
    }
}
