package dev.stripechat.answer;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.payment.KeyRefused;
import dev.stripechat.payment.PaymentSnapshot;
import dev.stripechat.payment.StripeSilent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

/** One order in which a history is heard, with doubles and troubles: by the real code, and beside it by the reference. */
final class Course {

    private static final class Died extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final History history;
    private final Order order;
    private final Random random;
    private final Ledger ledger;
    private final Reference reference;
    private final List<PaymentIntentId> payments = new ArrayList<>();
    private final List<ConversationId> chats = new ArrayList<>();
    private final List<Integer> positions = new ArrayList<>();
    private final List<Set<Integer>> waiting = new ArrayList<>();
    private final Set<String> heard = new HashSet<>();
    private final List<Runnable> steps = new ArrayList<>();
    private final Counts counts;
    private boolean asksInVain;
    private OptionalInt shown = OptionalInt.empty();
    private boolean calm;

    Course(
            History history,
            Order order,
            Random random,
            HistoriesContract.Stores stores,
            Counts counts) {
        this.history = history;
        this.order = order;
        this.random = random;
        this.counts = counts;
        this.ledger = new Ledger(stores, this::asked);
        this.reference = new Reference(history);
        for (int life = 0; life < history.lives().size(); life++) {
            payments.add(Some.payment());
            positions.add(0);
            waiting.add(new HashSet<>());
        }
        history.chats().forEach(language -> chats.add(ledger.chats().starts(language)));
    }

    /** Stripe refuses the key: for seeing what would become of it. */
    Course askingInVain() {
        asksInVain = true;
        return this;
    }

    Order order() {
        return order;
    }

    /** Lives through it to the end. */
    Course run() {
        plan();
        while (!steps.isEmpty()) {
            ledger.timePasses();
            steps.remove(0).run();
        }
        calm = true;
        for (int life = 0; life < payments.size(); life++) {
            happens(life, history.lives().get(life).moments().size() - 1);
            handles(life);
        }
        for (int chat = 0; chat < chats.size(); chat++) {
            counts.texts += told(chat).size();
        }
        return this;
    }

    private void plan() {
        for (int life = 0; life < payments.size(); life++) {
            arrivals(life);
        }
        if (order != Order.IN_STEP) {
            Collections.shuffle(steps, random);
        }
        int place = 0;
        for (Runnable own : talkAndLinks()) {
            steps.add(place, own);
            int latest = history.plain() ? 0 : (steps.size() - place) / (1 + random.nextInt(4));
            place += 1 + (latest > 1 ? random.nextInt(latest) : 0);
        }
        if (order == Order.WHEN_ALL_IS_OVER) {
            for (int life = 0; life < payments.size(); life++) {
                happens(life, history.lives().get(life).moments().size() - 1);
            }
        }
    }

    /** What the shopper and the shop do, in its own order. */
    private List<Runnable> talkAndLinks() {
        List<Runnable> own = new ArrayList<>();
        history.links().forEach(link -> own.add(() -> links(link)));
        for (int chat = 0; chat < chats.size(); chat++) {
            int talking = chat;
            own.add(history.plain() ? 0 : random.nextInt(own.size() + 1), () -> talks(talking));
        }
        return own;
    }

    private void talks(int chat) {
        ledger.chats().talks(chats.get(chat));
        reference.talks(chat);
    }

    private void arrivals(int life) {
        List<Life.Moment> moments = history.lives().get(life).moments();
        for (int moment = 0; moment < moments.size(); moment++) {
            int copies = moments.get(moment).erased() ? 0 : 1 + random.nextInt(3) / 2;
            for (int copy = 0; copy < copies; copy++) {
                boolean newId = copy > 0 && random.nextBoolean();
                String id = "evt_" + life + "_" + moment + (newId ? "_again" : "");
                int which = moment;
                steps.add(() -> arrives(life, which, id));
            }
        }
    }

    private void links(History.Link link) {
        ledger.chats().links(chats.get(link.chat()), payments.get(link.life()), link.amount());
        reference.links(link);
    }

    private void happens(int life, int moment) {
        positions.set(life, Math.max(positions.get(life), moment));
    }

    private void arrives(int life, int moment, String id) {
        happens(life, moment);
        ledger.arrives(id, snapshot(life, moment));
        counts.arrivals++;
        if (heard.add(id)) {
            waiting.get(life).add(moment);
        } else {
            counts.doubles++;
        }
        counts.doubles += id.endsWith("again") ? 1 : 0;
        if (order == Order.IN_STEP || random.nextInt(3) > 0) {
            handles(random.nextInt(4) > 0 ? life : random.nextInt(payments.size()));
        }
    }

    private void handles(int life) {
        Set<Integer> batch = waiting.get(life);
        waiting.set(life, new HashSet<>());
        shown = OptionalInt.empty();
        try {
            ledger.handles(payments.get(life));
            reference.handled(life, batch, shown);
        } catch (StripeSilent | Died later) {
            waiting.get(life).addAll(batch);
        }
    }

    /** Stripe is asked, between the two transactions: it may be silent, we may die, and the world goes on. */
    private PaymentSnapshot asked(PaymentIntentId payment) {
        counts.questions++;
        int trouble = calm || order == Order.IN_STEP ? 9 : random.nextInt(10);
        if (asksInVain) {
            throw new KeyRefused("refused", new IllegalStateException());
        }
        if (trouble == 0) {
            counts.silences++;
            throw new StripeSilent("silent", new IllegalStateException());
        }
        int life = payments.indexOf(payment);
        int position = positions.get(life);
        PaymentSnapshot answer = snapshot(life, position);
        if (trouble == 1) {
            counts.deaths++;
            throw new Died();
        }
        if (trouble < 4 && position + 1 < history.lives().get(life).moments().size()) {
            meanwhile(life, position + 1);
        }
        shown = OptionalInt.of(position);
        return answer;
    }

    /** The next thing happens at Stripe, and its event comes in before the answer has been dealt with. */
    private void meanwhile(int life, int moment) {
        happens(life, moment);
        if (!history.lives().get(life).moments().get(moment).erased()) {
            String id = "evt_" + life + "_" + moment;
            ledger.arrives(id, snapshot(life, moment));
            if (heard.add(id)) {
                waiting.get(life).add(moment);
            }
        }
    }

    private PaymentSnapshot snapshot(int life, int moment) {
        Life lived = history.lives().get(life);
        return lived.moments().get(moment).snapshot(payments.get(life), lived.amount());
    }

    List<String> told(int chat) {
        return ledger.chats().told(chats.get(chat));
    }

    /** Whether all is as the reference says. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (int life = 0; life < payments.size(); life++) {
            Life.Moment end = history.lives().get(life).end();
            compare(
                    faults,
                    "payment " + life,
                    end.state() + (end.code().isEmpty() ? "" : " " + end.code()),
                    ledger.standing(payments.get(life)));
        }
        for (int chat = 0; chat < chats.size(); chat++) {
            compare(faults, "chat " + chat, reference.told(chat), told(chat));
            compare(
                    faults,
                    "person in " + chat,
                    reference.callsPerson(chat),
                    ledger.chats().callsPerson(chats.get(chat)));
        }
        compare(faults, "nothing waits", true, ledger.hasNothingWaiting());
        return faults;
    }

    private static void compare(List<String> faults, String what, Object right, Object real) {
        if (!right.equals(real)) {
            faults.add(what + ": right is " + right + ", but it is " + real);
        }
    }
}
