package dev.stripechat.runtime.cluster;

/** The other nodes on the same database. */
@FunctionalInterface
public interface OtherNodes {

    /** Tells them soon, if they can be told. Never waits, never fails: they find out by themselves a little later. */
    void tell(Hint hint);
}
