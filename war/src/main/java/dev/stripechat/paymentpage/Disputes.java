package dev.stripechat.paymentpage;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** What shoppers' banks want back of one payment, by Stripe's ids; in whatever order we hear of it. */
@Embeddable
class Disputes {

    private static final String SPACE = " ";

    /** Of a version that did not keep its id: whichever is won, that is. */
    private static final String NAMELESS = "nameless";

    @Column(name = "open_disputes")
    private String open = "";

    @Column(name = "won_disputes")
    private String won = "";

    protected Disputes() {}

    /** None. */
    static Disputes none() {
        return new Disputes();
    }

    /** One has begun, unless it has ended already. */
    void begun(String dispute) {
        if (!ids(won).contains(dispute)) {
            open = with(open, dispute);
        }
    }

    /** The bank does not get it. One that it has got stays open for ever. */
    void won(String dispute) {
        Set<String> left = ids(open);
        left.removeAll(Set.of(dispute, NAMELESS));
        open = String.join(SPACE, left);
        won = with(won, dispute);
    }

    boolean areOpen() {
        return !open.isEmpty();
    }

    /** There were some, and the bank gets nothing. */
    boolean areWon() {
        return !won.isEmpty() && open.isEmpty();
    }

    private static String with(String known, String dispute) {
        Set<String> all = ids(known);
        all.add(dispute);
        return String.join(SPACE, all);
    }

    private static Set<String> ids(String text) {
        Set<String> ids = new LinkedHashSet<>(Arrays.asList(text.split(SPACE)));
        ids.remove("");
        return ids;
    }
}
