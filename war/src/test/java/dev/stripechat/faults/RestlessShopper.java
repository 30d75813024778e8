package dev.stripechat.faults;

import com.google.gson.JsonObject;
import dev.stripechat.world.StripeAccount;
import dev.stripechat.world.TestShop;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Somebody who talks and talks, in one chat after the other, and pays in some of them. */
final class RestlessShopper implements Runnable {

    private static final int LONGEST_CHAT = 40;

    /** What all shoppers have in common. */
    record World(Wire wire, TestShop shop, StripeMail stripe, Log log, Pace pace) {}

    private final String who;
    private final World world;
    private final Misfortune misfortune;
    private final Random random;
    private final Window.Ladder ladder;
    private final int messages;
    private final List<Window> windows = new ArrayList<>();
    private volatile boolean ending;
    private volatile boolean silent;

    RestlessShopper(
            String who,
            World world,
            Misfortune misfortune,
            Random random,
            Window.Ladder ladder,
            int messages) {
        this.who = who;
        this.world = world;
        this.misfortune = misfortune;
        this.random = random;
        this.ladder = ladder;
        this.messages = messages;
    }

    @Override
    public void run() {
        int left = messages;
        while (left > 0) {
            int now = left < LONGEST_CHAT * 3 / 2 ? left : LONGEST_CHAT;
            visit(now);
            left -= now;
        }
        silent = true;
        Window last = windows.get(windows.size() - 1);
        while (!ending) {
            last.listen(200);
        }
    }

    /** Whether everything has been said. */
    boolean isSilent() {
        return silent;
    }

    void end() {
        ending = true;
    }

    private void visit(int count) {
        boolean pays = random.nextInt(3) > 0;
        boolean late = pays && world.stripe().isNextLate();
        Window window = new Window(who, world.wire(), enter(pays), ladder, world.log(), random);
        windows.forEach(Window::drop);
        windows.add(window);
        for (int message = 1; message <= count; message++) {
            while (!world.pace().take()) {
                window.listen(50 + random.nextInt(100));
            }
            String text = who + " says word " + message + " of " + count;
            window.say(UUID.randomUUID().toString(), text, misfortune);
            window.listen(random.nextInt(60));
            if (pays && message == (count + 2) / 3) {
                world.stripe().tell(window.place().payment(), late);
            }
            if (pays && message == (2 * count + 2) / 3) {
                world.stripe().tell(window.place().payment(), !late);
            }
        }
    }

    private Place enter(boolean pays) {
        String payment = pays ? StripeAccount.newPaymentIntent() : "";
        JsonObject body = new JsonObject();
        body.addProperty("language", "en");
        if (pays) {
            String self = "http://127.0.0.1:" + world.wire().proxy().port();
            body.addProperty("shopToken", world.shop().token(self, payment));
        }
        String path = "/api/v1/widget/" + world.shop().id() + "/conversations";
        while (true) {
            try {
                Wire.Answer begun = world.wire().call(Wire.Ask.post(path, "", body.toString()));
                if (begun.status() == 201) {
                    JsonObject place = begun.json();
                    return new Place(
                            world.shop().id(),
                            place.get("conversation").getAsString(),
                            place.get("token").getAsString(),
                            payment);
                }
                world.log().note(who + " may not begin: " + begun);
                misfortune.tally().count(begun.status() < 500 ? "refused" : "beginnings repeated");
            } catch (IOException broken) {
                misfortune.tally().count("beginnings repeated");
            }
            Threads.pause(300 + random.nextInt(700));
        }
    }

    List<Place> places() {
        return windows.stream().map(Window::place).toList();
    }

    /** After the end: comes back to each chat and gives an account of what the window shows. */
    void testify() {
        for (Window window : windows) {
            window.finish();
            window.drop();
            world.log().transcript(who, window.place().conversation(), window.transcript());
        }
    }
}
