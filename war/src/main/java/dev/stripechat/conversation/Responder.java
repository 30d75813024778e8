package dev.stripechat.conversation;

import java.util.List;
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
     * @param choices what it offers to answer instead
     * @param summary for who takes over
     */
    record Response(
            Optional<Words> words,
            Optional<PaymentNotice> notice,
            boolean handover,
            Optional<Source> source,
            List<Choice> choices,
            Optional<HandoverSummary> summary) {

        public Response {
            choices = List.copyOf(choices);
        }

        public Response(
                Optional<Words> words,
                Optional<PaymentNotice> notice,
                boolean handover,
                Optional<Source> source) {
            this(words, notice, handover, source, List.of(), Optional.empty());
        }

        public Response(Optional<Words> words, Optional<PaymentNotice> notice, boolean handover) {
            this(words, notice, handover, Optional.empty());
        }

        /** The same, with what is left to who takes over. */
        public Response leaving(HandoverSummary left) {
            return new Response(words, notice, handover, source, choices, Optional.of(left));
        }

        /** Which of these is meant. */
        public static Response asking(Words words, List<Choice> choices) {
            return new Response(
                    Optional.of(words),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    choices,
                    Optional.empty());
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
