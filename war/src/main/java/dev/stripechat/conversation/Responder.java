package dev.stripechat.conversation;

import java.util.Optional;

/** Turns a question into a response. Called outside any transaction; may take time, may fail and be called again. */
@FunctionalInterface
public interface Responder {

    /** What to say. */
    Response respond(Question question);

    /**
     * What the assistant says.
     *
     * @param words nothing: it stays silent, because it has already said that a person will come
     * @param handover a person is to take over
     * @param source where it has that from
     */
    record Response(
            Optional<Words> words,
            Optional<PaymentNotice> notice,
            boolean handover,
            Optional<Source> source) {

        public Response(Optional<Words> words, Optional<PaymentNotice> notice, boolean handover) {
            this(words, notice, handover, Optional.empty());
        }

        public static Response answer(Words words, Optional<PaymentNotice> notice) {
            return new Response(Optional.of(words), notice, false);
        }

        public static Response handover(Words words) {
            return new Response(Optional.of(words), Optional.empty(), true);
        }

        public static Response silence() {
            return new Response(Optional.empty(), Optional.empty(), false);
        }
    }
}
