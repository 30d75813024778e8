package dev.stripechat.fakes.stripe;

/** One attempt to hand over an event, and the status it was answered with; 0 when nobody answered. */
public record Delivery(
        String eventId, String type, String object, String endpoint, int attempt, int status) {

    /** Whether the receiver took it. */
    public boolean taken() {
        return status >= 200 && status < 300;
    }
}
