package dev.stripechat.runtime.cluster;

/** Finds in the database what other nodes have done, and shows it to who is connected to this one. */
@FunctionalInterface
public interface Lookout {

    /** Looks once; called every few seconds. */
    void look();
}
