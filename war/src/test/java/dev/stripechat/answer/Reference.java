package dev.stripechat.answer;

import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Money;
import dev.stripechat.payment.PaymentState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What is right, said by somebody who knows the whole history: a chat knows the newest moment that it has heard of or
 * was shown; when that looks different from what it knew, it says so, once, to those to whom it may; and nothing else.
 */
final class Reference {

    private static final Life.Moment NOTHING =
            Life.Moment.that(PaymentState.REQUIRES_PAYMENT_METHOD, "none");

    private final History history;
    private final List<Known> known = new ArrayList<>();
    private final List<Chat> chats = new ArrayList<>();

    private static final class Known {
        int newest = -1;
        int turn;
        Life.Moment told = NOTHING;
        final Set<Integer> heard = new HashSet<>();
    }

    private static final class Chat {
        boolean talking;
        boolean personCalled;
        final List<Integer> linked = new ArrayList<>();
        final List<Optional<Money>> expected = new ArrayList<>();
        final Set<String> causes = new HashSet<>();
        final List<String> told = new ArrayList<>();
    }

    Reference(History history) {
        this.history = history;
        history.lives().forEach(life -> known.add(new Known()));
        history.chats().forEach(chat -> chats.add(new Chat()));
    }

    /** These events of a payment were dealt with, and Stripe, if it was asked, showed that moment. */
    void handled(int life, Collection<Integer> events, OptionalInt shown) {
        Known about = known.get(life);
        Life.Moment before = standing(life);
        about.heard.addAll(events);
        events.forEach(event -> about.newest = Math.max(about.newest, event));
        shown.ifPresent(moment -> about.newest = Math.max(about.newest, moment));
        Life.Moment now = standing(life);
        if (!now.look().equals(before.look())
                && now.state() != PaymentState.REQUIRES_PAYMENT_METHOD) {
            boolean same = now.state() == about.told.state() && now.code().isEmpty();
            about.turn += same ? 0 : 1;
            about.told = now;
            for (int chat = 0; chat < chats.size(); chat++) {
                tell(chat, life, now);
            }
        }
    }

    void talks(int chat) {
        chats.get(chat).talking = true;
    }

    /** What stands is told to a chat that is going on, as soon as it may be. */
    void links(History.Link link) {
        Chat chat = chats.get(link.chat());
        int index = chat.linked.indexOf(link.life());
        boolean news = index < 0;
        if (news) {
            chat.linked.add(link.life());
            chat.expected.add(link.amount());
        } else if (link.amount().isPresent()) {
            news = !chat.expected.get(index).equals(link.amount());
            chat.expected.set(index, link.amount());
        }
        boolean goingOn = chat.talking || !chat.told.isEmpty();
        if (news && goingOn && known.get(link.life()).newest >= 0) {
            tell(link.chat(), link.life(), standing(link.life()));
        }
    }

    /** An erased error still stands for who has heard of it. */
    Life.Moment standing(int life) {
        Known about = known.get(life);
        if (about.newest < 0) {
            return NOTHING;
        }
        Life.Moment newest = history.lives().get(life).moments().get(about.newest);
        return newest.erased() && about.heard.contains(about.newest - 1)
                ? history.lives().get(life).moments().get(about.newest - 1)
                : newest;
    }

    private void tell(int number, int life, Life.Moment now) {
        Chat chat = chats.get(number);
        Money amount = history.lives().get(life).amount();
        int index = chat.linked.indexOf(life);
        boolean mayBeTold =
                index >= 0
                        && now.state() != PaymentState.REQUIRES_PAYMENT_METHOD
                        && chat.expected.get(index).map(amount::equals).orElse(true);
        if (!mayBeTold) {
            return;
        }
        Optional<Life.Moment> instead =
                holdsMoney(now) ? Optional.empty() : holdingInstead(chat, life, amount);
        if (now.state() == PaymentState.CANCELED && instead.isPresent()) {
            return;
        }
        String cause = life + " " + known.get(life).turn;
        if (chat.causes.add(cause)) {
            chat.told.add(
                    instead.map(other -> Sentences.elsewhere(other, amount, language(number)))
                            .orElseGet(() -> Sentences.of(now, amount, language(number))));
        }
        chat.personCalled |= now.code().equals("duplicate_transaction") && instead.isEmpty();
    }

    /** The newest link first. */
    private Optional<Life.Moment> holdingInstead(Chat chat, int life, Money amount) {
        for (int i = chat.linked.size() - 1; i >= 0; i--) {
            int other = chat.linked.get(i);
            boolean same = history.lives().get(other).amount().equals(amount);
            if (other != life && same && holdsMoney(standing(other))) {
                return Optional.of(standing(other));
            }
        }
        return Optional.empty();
    }

    private static boolean holdsMoney(Life.Moment moment) {
        return moment.state() == PaymentState.SUCCEEDED
                || moment.state() == PaymentState.AUTHORIZED
                || moment.state() == PaymentState.PROCESSING;
    }

    private Language language(int chat) {
        return history.chats().get(chat);
    }

    List<String> told(int chat) {
        return List.copyOf(chats.get(chat).told);
    }

    boolean callsPerson(int chat) {
        return chats.get(chat).personCalled;
    }
}
