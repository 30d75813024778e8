package dev.stripechat.faults;

import java.io.IOException;

/** A way between a window and the server, as the widget's ladder has it. What comes is given to the window. */
interface Rung extends AutoCloseable {

    /**
     * Says something; "accepted" or "refused" comes as a frame.
     *
     * @throws IOException when the way is broken: connect again and repeat
     */
    void say(String clientId, String text, Cut cut) throws IOException;

    /** Asks whether anybody is there, if this is a way on which one asks. */
    void ping() throws IOException;

    @Override
    void close();
}
