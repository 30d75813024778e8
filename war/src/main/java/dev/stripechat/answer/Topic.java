package dev.stripechat.answer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a plain question about a payment is about, by rules: they hold whatever was learned. A person is asked for before all else. */
enum Topic {
    HUMAN(
            "mensch(en)?\\b|mitarbeiter|berater|support\\b|human\\b|a person\\b|real person|\\bagent\\b|speak to"
                    + "|talk to|\\bsprechen\\b|\\bspreche ich\\b",
            ""),
    WHY_DECLINED(
            "abgelehn|ablehn|declin|reject|refus|zurückgewiesen",
            "fehlgeschlagen|schlug fehl|nicht geklappt|geht nicht|funktioniert nicht|didn.?t work|doesn.?t work"
                    + "|not work|failed|fail\\b"),
    AM_I_CHARGED(
            "belastet|abgebucht|abbuch|eingezogen|charged|pay twice|paid twice|doppelt bezahlt"
                    + "|ich (schon )?bezahlt|have i paid",
            "bezahlt|angekommen|eingegangen|taken|paid|go through|gone through|went through|arrive|doppelt|twice"),
    WHAT_NOW(
            "was (kann|soll|muss) ich (jetzt|nun|da|noch|tun|machen)(?: jetzt| noch| tun| machen)*+\\W*$|was (nun|jetzt)\\W*$"
                    + "|wie geht es (jetzt )?weiter|wie kann ich (jetzt |trotzdem |doch )?(be)?zahlen\\W*$"
                    + "|what (now|next)\\W*$|what (can|should|do) i do( now| next)?\\W*$"
                    + "|how (can|do) i (still )?pay( now)?\\W*$|can i try again",
            "noch ?mal|erneut|\\bagain\\b");

    /** What makes a general word ("failed") one about the payment. */
    private static final Pattern ABOUT_PAYMENT =
            pattern(
                    "karte|zahl|geld|betrag|konto|überweis|\\bcard|payment|\\bpay\\b|money|amount|\\bbank"
                            + "|^(it|das|es) .*");

    private final Pattern alone;
    private final Optional<Pattern> withPayment;

    /**
     * @param alone words that say it by themselves
     * @param withPayment words that say it only beside a word about payment
     */
    Topic(String alone, String withPayment) {
        this.alone = pattern(alone);
        this.withPayment =
                Optional.of(withPayment).filter(words -> !words.isEmpty()).map(Topic::pattern);
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(
                words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE);
    }

    /** What it is in the words of answers; a person is none. */
    Optional<Intent> intent() {
        return switch (this) {
            case HUMAN -> Optional.empty();
            case WHY_DECLINED -> Optional.of(Intent.DECLINE_REASON);
            case AM_I_CHARGED -> Optional.of(Intent.PAYMENT_PENDING);
            case WHAT_NOW -> Optional.of(Intent.SWITCH_PAYMENT);
        };
    }

    private boolean isIn(String text) {
        boolean general = withPayment.filter(words -> words.matcher(text).find()).isPresent();
        return alone.matcher(text).find() || general && ABOUT_PAYMENT.matcher(text).find();
    }

    static Optional<Topic> of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(topic -> topic.isIn(lower)).findFirst();
    }
}
