package dev.stripechat.fakeshop;

/** A PaymentIntent, as Stripe last told the shop. */
record Payment(String id, String clientSecret, long amount, String status) {

    boolean isPaid() {
        return status.equals("succeeded") || status.equals("requires_capture");
    }

    boolean isProcessing() {
        return status.equals("processing");
    }

    boolean isCanceled() {
        return status.equals("canceled");
    }

    /** Whether a card can still be tried. */
    boolean isOpen() {
        return !isPaid() && !isProcessing() && !isCanceled();
    }
}
