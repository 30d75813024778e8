package dev.stripechat.channel.widget;

import dev.stripechat.kernel.Refusal;

/**
 * Who speaks on one line. Who has shown there to be another customer says nothing in the conversation any more: what is
 * written after that, and was sent before the answer came, is not for it.
 */
public final class Claimant {

    private static final String ANOTHER = "another_customer";

    private boolean isAnother;

    /**
     * Shows who it is.
     *
     * @throws Refusal as the proof does; conflict ({@code another_customer})
     */
    public void proves(Runnable proof) {
        refuseAnother();
        try {
            proof.run();
        } catch (Refusal refusal) {
            isAnother = refusal.code().equals(ANOTHER);
            throw refusal;
        }
    }

    /** Whether it is known to be another customer. */
    public boolean isAnother() {
        return isAnother;
    }

    /**
     * It wants to say something.
     *
     * @throws Refusal conflict ({@code another_customer})
     */
    public void refuseAnother() {
        if (isAnother) {
            throw Refusal.conflict(ANOTHER, "This conversation is another customer's; begin anew.");
        }
    }
}
