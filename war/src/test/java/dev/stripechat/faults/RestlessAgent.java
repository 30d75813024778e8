package dev.stripechat.faults;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

/** An agent who sees all chats of the shop and answers every third word in those that are theirs. */
final class RestlessAgent implements Runnable {

    private static final int ANSWERED = 3;
    private static final long LOOK_MILLIS = 5_000;

    private record Answer(String conversation, String text) {}

    private final String who;
    private final Desk desk;
    private final Log log;
    private final Misfortune misfortune;
    private final Random random;
    private final Predicate<String> mine;
    private final Map<String, SortedMap<Long, Said>> chats = new HashMap<>();
    private final Map<String, Integer> heard = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Queue<Answer> answers = new ArrayDeque<>();
    private volatile boolean ending;
    private long lookedAt;

    RestlessAgent(
            String who,
            Desk desk,
            Log log,
            Misfortune misfortune,
            Random random,
            Predicate<String> mine) {
        this.who = who;
        this.desk = desk;
        this.log = log;
        this.misfortune = misfortune;
        this.random = random;
        this.mine = mine;
    }

    @Override
    public void run() {
        while (!ending) {
            try {
                work();
            } catch (IOException broken) {
                desk.drop();
                Threads.pause(100 + random.nextInt(900));
            }
        }
        desk.drop();
    }

    void end() {
        ending = true;
    }

    private void work() throws IOException {
        if (!desk.isOpen()) {
            desk.open();
            look();
        }
        for (var frame = desk.next(200); frame.isPresent(); frame = desk.next(0)) {
            live(frame.get());
        }
        if (log.now() - lookedAt > LOOK_MILLIS) {
            look();
        }
        while (!answers.isEmpty()) {
            answer(answers.element());
            answers.remove();
        }
    }

    private void live(JsonObject frame) throws IOException {
        if (frame.get("type").getAsString().equals("message")) {
            String conversation = frame.get("conversation").getAsString();
            Said said = Said.of(frame.getAsJsonObject("message"));
            keep(conversation, desk.line(), said);
            if (mine.test(conversation) && highest(conversation) < said.number()) {
                misfortune.tally().count("holes fetched");
                read(conversation);
            }
        }
    }

    /** What the live line did not show, while it was down or though it was up. */
    private void look() throws IOException {
        lookedAt = log.now();
        for (JsonObject summary : desk.list()) {
            String id = summary.get("id").getAsString();
            if (mine.test(id) && summary.get("lastNumber").getAsLong() > highest(id)) {
                read(id);
            }
        }
    }

    private JsonObject read(String conversation) throws IOException {
        JsonObject detail = desk.conversation(conversation);
        Said.all(detail).forEach(said -> keep(conversation, 0, said));
        return detail;
    }

    private long highest(String conversation) {
        SortedMap<Long, Said> chat = chats.getOrDefault(conversation, new TreeMap<>());
        return chat.isEmpty() || chat.lastKey() != chat.size() ? 0 : chat.lastKey();
    }

    private void keep(String conversation, long line, Said said) {
        SortedMap<Long, Said> chat = chats.computeIfAbsent(conversation, c -> new TreeMap<>());
        boolean isNew = chat.putIfAbsent(said.number(), said) == null;
        if (isNew || line > 0) {
            log.seen(who, conversation, line, said);
        }
        if (isNew && mine.test(conversation) && said.author().equals("shopper")) {
            int words = heard.merge(conversation, 1, Integer::sum);
            if (words % ANSWERED == 0) {
                String text = who + " answers for the " + words / ANSWERED + ". time";
                answers.add(new Answer(conversation, text));
            }
        }
    }

    private void answer(Answer answer) {
        String clientId = UUID.randomUUID().toString();
        log.sent(who, answer.conversation(), clientId, answer.text());
        for (boolean again = false; !isTold(answer, clientId, again); again = true) {
            Threads.pause(100 + random.nextInt(900));
        }
    }

    private boolean isTold(Answer answer, String clientId, boolean again) {
        try {
            if (!taken.contains(answer.conversation())) {
                expect(desk.take(answer.conversation()), 200);
                taken.add(answer.conversation());
            }
            if (again) {
                misfortune.tally().count("repeats");
            }
            misfortune.tally().count("sends");
            Wire.Answer told =
                    desk.reply(
                            answer.conversation(),
                            clientId,
                            answer.text(),
                            misfortune.next(clientId));
            expect(told, 201);
            Said said = Said.of(told.json());
            log.accepted(who, answer.conversation(), clientId, said.number(), said.text());
            keep(answer.conversation(), 0, said);
            return true;
        } catch (IOException broken) {
            return false;
        }
    }

    private void expect(Wire.Answer answer, int status) throws IOException {
        if (answer.status() != status) {
            if (answer.status() < 500) {
                misfortune.tally().count("refused");
                log.note(who + " is refused: " + answer.status() + " " + answer.body());
            }
            throw new IOException("not now: " + answer.status());
        }
    }

    /** After the end: reads all that is theirs once more and answers what is left. */
    void catchUp(Collection<String> conversations) {
        conversations.stream().filter(mine).forEach(this::reading);
        answers.forEach(this::answer);
        answers.clear();
    }

    /**
     * After the end: reads all these chats, with the payments in them.
     *
     * @param swears whether this is the account that counts
     */
    void testify(
            Collection<String> conversations, Map<String, JsonObject> details, boolean swears) {
        for (String conversation : conversations) {
            JsonObject detail = reading(conversation);
            details.put(conversation, detail);
            if (swears) {
                log.transcript(who, conversation, Said.all(detail));
            }
        }
    }

    private JsonObject reading(String conversation) {
        while (true) {
            try {
                return read(conversation);
            } catch (IOException broken) {
                Threads.pause(200);
            }
        }
    }
}
