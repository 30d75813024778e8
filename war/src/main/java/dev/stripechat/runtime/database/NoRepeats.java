package dev.stripechat.runtime.database;

import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Takes EclipseLink's own repeats away. When the database goes in the middle of reading an entity, it would ask again
 * and find the half that is there already: a shop without its origins, for one. Whoever asked asks again, as of
 * everything that failed.
 */
public class NoRepeats implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        session.getLogin().setQueryRetryAttemptCount(0);
    }
}
