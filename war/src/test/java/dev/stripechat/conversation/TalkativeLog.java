package dev.stripechat.conversation;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import org.slf4j.LoggerFactory;

/** A control: a log that repeats what people say. */
@Dependent
public class TalkativeLog {

    void repeat(@Observes MessageExchanged exchanged) {
        LoggerFactory.getLogger(TalkativeLog.class).info("said: {}", exchanged.message().text());
    }
}
