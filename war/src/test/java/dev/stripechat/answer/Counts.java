package dev.stripechat.answer;

/** What happened over all courses of all histories. */
final class Counts {

    int arrivals;
    int doubles;
    int questions;
    int silences;
    int deaths;
    int texts;

    @Override
    public String toString() {
        return ("%d events came in, %d of them doubles; Stripe was asked %d times, %d times in vain;"
                        + " %d jobs died; %d texts told")
                .formatted(arrivals, doubles, questions, silences, deaths, texts);
    }
}
