package dev.stripechat.answer;

import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * What happens at Stripe and in the shop, whatever of it we hear when.
 *
 * @param plain the shopper talks and the shop signs before anything is heard, rightly, and no two payments are of one
 *     amount, so that none can stand for another
 */
record History(List<Life> lives, List<Language> chats, List<Link> links, boolean plain) {

    private static final List<Money> AMOUNTS =
            List.of(new Money(4990, "eur"), new Money(1099, "eur"), new Money(250, "eur"));

    /**
     * The shop signs, in this order, that a payment belongs to a conversation.
     *
     * @param amount what is to be paid, if the shop says so
     */
    record Link(int life, int chat, Optional<Money> amount) {}

    static History of(Random random) {
        boolean plain = random.nextBoolean();
        int payments = 1 + random.nextInt(3);
        List<Life> lives = new ArrayList<>();
        for (int i = 0; i < payments; i++) {
            lives.add(Life.at(AMOUNTS.get(plain ? i : random.nextInt(2)), random));
        }
        List<Language> chats =
                random.nextInt(3) == 0
                        ? List.of(Language.DE, Language.EN)
                        : List.of(random.nextBoolean() ? Language.DE : Language.EN);
        List<Link> links = new ArrayList<>();
        for (int life = 0; life < payments; life++) {
            for (int chat = 0; chat < chats.size(); chat++) {
                link(links, life, chat, plain, lives.get(life).amount(), random);
            }
        }
        return new History(List.copyOf(lives), chats, List.copyOf(links), plain);
    }

    private static void link(
            List<Link> links, int life, int chat, boolean plain, Money right, Random random) {
        if (!plain && random.nextInt(6) == 0) {
            return;
        }
        if (!plain && random.nextInt(5) == 0) {
            links.add(new Link(life, chat, Optional.of(new Money(1, "eur"))));
            if (random.nextInt(3) == 0) {
                return;
            }
        }
        links.add(new Link(life, chat, Optional.of(right).filter(signed -> random.nextBoolean())));
    }
}
