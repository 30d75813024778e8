package dev.stripechat.world;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.stripechat.fakes.mail.FakeMail;
import dev.stripechat.fakes.mail.KeptMail;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail server that a shop is connected to, and what its admin enters for that. */
public final class PostBox implements AutoCloseable {

    /** What a {@link TestServer} must be told, so that this machine may be connected to. */
    public static final String TRUST = "STRIPE_CHAT_TRUSTED_MAIL_HOSTS";

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern CODE = Pattern.compile("(?m)^(\\d{6})$");

    private final FakeMail server;

    private PostBox(FakeMail server) {
        this.server = server;
    }

    /** One that asks for a password. */
    public static PostBox open() {
        return new PostBox(FakeMail.inTheOpen().knows("chat", "post-secret-1"));
    }

    public FakeMail server() {
        return server;
    }

    /** As an admin: connects the shop to it. */
    public PostBox connectedBy(Agent admin) {
        admin.call("/api/v1/mail-connection").put(wanted().toString()).expect(200);
        return this;
    }

    /** What an admin enters. */
    public JsonObject wanted() {
        JsonObject body = new JsonObject();
        body.addProperty("host", "127.0.0.1");
        body.addProperty("port", server.port());
        body.addProperty("security", "none");
        body.addProperty("login", "chat");
        body.addProperty("password", "post-secret-1");
        body.addProperty("sender", "chat@shop.example");
        body.addProperty("senderName", "Demo shop");
        return body;
    }

    /** As an admin: nobody is ever there, or always. */
    public static void staffs(Agent admin, boolean always) {
        JsonObject body = new JsonObject();
        body.addProperty("always", always);
        body.addProperty("zone", "Europe/Berlin");
        JsonArray week = new JsonArray();
        for (int day = 0; day < 7; day++) {
            week.add(new JsonArray());
        }
        body.add("week", week);
        body.add("closedDays", new JsonArray());
        admin.call("/api/v1/opening-hours").put(body.toString()).expect(200);
    }

    /** Waits for so many mails to an address; gives back the last one. */
    public KeptMail awaits(String address, int count) {
        Eventually.within(
                PATIENCE,
                () -> server.to(address).size() + " mails have come",
                () -> server.to(address).size() >= count);
        List<KeptMail> mails = server.to(address);
        return mails.get(mails.size() - 1);
    }

    /** The code in a mail. */
    public static String code(KeptMail mail) {
        Matcher code = CODE.matcher(mail.text());
        if (!code.find()) {
            throw new AssertionError("there is no code in it");
        }
        return code.group(1);
    }

    @Override
    public void close() {
        server.close();
    }
}
