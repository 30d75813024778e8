package dev.stripechat.admin;

import jakarta.enterprise.context.Dependent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the link to set up is laid down for whoever starts the server. The launcher asks for it by a property of the
 * process and prints it on the terminal, not into the log; a server without launcher has nothing but its log.
 */
@Dependent
class Doormat {

    /** Set, and empty, by a launcher that prints what is laid here. */
    static final String PROPERTY = "dev.stripechat.setup-link";

    private static final Logger LOG = LoggerFactory.getLogger(Doormat.class);

    void lay(String link) {
        if (System.getProperties().replace(PROPERTY, link) == null) {
            LOG.warn("Set up Stripe Chat: {}", link);
        }
    }
}
