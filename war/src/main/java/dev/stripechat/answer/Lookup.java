package dev.stripechat.answer;

import java.util.Set;

/**
 * Looks up the facts that some intents ask for, at the moment of the question. May take time, may ask other systems; called outside
 * any transaction. It tells a fact only to a shopper who has proved the right to it (T21): nothing that was typed proves anything.
 */
public interface Lookup {

    /** What it can look up. */
    Set<Intent> intents();

    /** What there is to say. */
    Found look(Asked asked);
}
