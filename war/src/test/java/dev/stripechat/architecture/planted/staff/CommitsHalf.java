package dev.stripechat.architecture.planted.staff;

import jakarta.transaction.Transactional;

/** Planted: some exceptions would commit. */
public class CommitsHalf {
    /** Does it. */
    @Transactional(rollbackOn = IllegalStateException.class)
    public void act() {}
}
