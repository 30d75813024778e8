package dev.stripechat.architecture.planted.kernel;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Planted: a word that needs a library. */
public class Logged {
    private static final Logger LOG = LoggerFactory.getLogger(Logged.class);

    /** Says it. */
    public void say(String words) {
        LOG.info(words);
    }
}
