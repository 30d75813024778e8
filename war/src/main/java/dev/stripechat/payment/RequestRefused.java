package dev.stripechat.payment;

/** Stripe refuses what was asked, whoever asks: asking again changes nothing. */
public class RequestRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RequestRefused(String what, Throwable cause) {
        super(what, cause);
    }
}
