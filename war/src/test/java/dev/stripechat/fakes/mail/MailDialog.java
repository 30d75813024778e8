package dev.stripechat.fakes.mail;

import dev.stripechat.fakes.mail.FakeMail.Fault;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** What is said over one connection, RFC 5321 with RFC 3207 (STARTTLS), RFC 4954 (AUTH) and RFC 1870 (SIZE). */
final class MailDialog {

    private static final Pattern PATH =
            Pattern.compile("(?i)(?:FROM|TO):<([^<>\\s@]+@[a-z0-9.-]+)>(?: SIZE=(\\d+))?");

    private final FakeMail server;
    private final Socket plain;
    private MailLines lines;
    private boolean secure;
    private boolean greeted;
    private boolean signedIn;
    private String from = "";
    private final List<String> to = new ArrayList<>();

    MailDialog(FakeMail server, Socket caller) {
        this.server = server;
        this.plain = caller;
    }

    void run() {
        try (Socket socket = plain) {
            lines = new MailLines(socket);
            if (server.suffersNow(Fault.ENDLESS_GREETING)) {
                lines.sayWithoutEnd("220");
            }
            lines.say("220 fake ESMTP");
            while (answer(lines.read())) {
                // goes on until QUIT
            }
        } catch (IOException gone) {
            // as happens to every server
        }
    }

    /** Answers a command; false, when it was the last one. */
    private boolean answer(String line) throws IOException {
        String verb = line.split(" ")[0].toUpperCase(Locale.ROOT);
        String rest = line.substring(Math.min(line.length(), verb.length() + 1));
        switch (verb) {
            case "EHLO", "HELO" -> greet(rest);
            case "STARTTLS" -> secure();
            case "AUTH" -> signIn(rest);
            case "MAIL" -> from(rest);
            case "RCPT" -> to(rest);
            case "DATA" -> {
                return take();
            }
            case "RSET" -> reset();
            case "NOOP" -> lines.say("250 OK");
            case "QUIT" -> {
                lines.say("221 Bye");
                return false;
            }
            default -> wrong("500 Unknown command", line);
        }
        return true;
    }

    private void wrong(String reply, String about) throws IOException {
        server.complain(reply + ": " + about);
        lines.say(reply);
    }

    private void greet(String name) throws IOException {
        if (name.isBlank()) {
            wrong("501 Say your name", name);
            return;
        }
        greeted = true;
        List<String> offers = new ArrayList<>(List.of("fake", "SIZE " + FakeMail.MOST_BYTES));
        if (server.tls().isPresent() && !secure) {
            offers.add("STARTTLS");
        } else if (server.asksForUser()) {
            offers.add("AUTH PLAIN LOGIN");
        }
        for (int i = 0; i < offers.size(); i++) {
            lines.say("250" + (i + 1 < offers.size() ? "-" : " ") + offers.get(i));
        }
    }

    private void secure() throws IOException {
        if (server.tls().isEmpty() || secure) {
            wrong("503 Not now", "STARTTLS");
            return;
        }
        lines.say("220 Go ahead");
        SSLContext own = server.tls().get();
        SSLSocket safe =
                (SSLSocket)
                        own.getSocketFactory().createSocket(plain, null, plain.getPort(), false);
        safe.setUseClientMode(false);
        safe.startHandshake();
        lines = new MailLines(safe);
        secure = true;
        greeted = false;
    }

    private void signIn(String rest) throws IOException {
        if (!greeted || server.tls().isPresent() && !secure) {
            wrong("538 Encryption required", "AUTH");
            return;
        }
        String[] words = rest.split(" ");
        String[] login = words[0].equals("PLAIN") ? plainLogin(words) : twoSteps(words);
        signedIn = server.isUser(login[0], login[1]);
        lines.say(signedIn ? "235 Welcome" : "535 Authentication failed");
    }

    private String[] plainLogin(String[] words) throws IOException {
        String[] parts = decoded(words.length > 1 ? words[1] : asked("")).split("\0", -1);
        return new String[] {parts[1], parts[2]};
    }

    private String[] twoSteps(String[] words) throws IOException {
        String user = words.length > 1 ? words[1] : asked("VXNlcm5hbWU6");
        return new String[] {decoded(user), decoded(asked("UGFzc3dvcmQ6"))};
    }

    private String asked(String what) throws IOException {
        lines.say("334 " + what);
        return lines.read();
    }

    private static String decoded(String text) {
        return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    }

    private void from(String rest) throws IOException {
        Matcher path = PATH.matcher(rest);
        if (!greeted || server.tls().isPresent() && !secure) {
            wrong("530 Must issue a STARTTLS command first", rest);
        } else if (server.asksForUser() && !signedIn) {
            wrong("530 Authentication required", rest);
        } else if (!path.matches()) {
            wrong("501 Bad sender", rest);
        } else if (path.group(2) != null && Integer.parseInt(path.group(2)) > FakeMail.MOST_BYTES) {
            lines.say("552 Too large");
        } else if (!server.isSender(path.group(1))) {
            lines.say("553 Sender not allowed");
        } else {
            from = path.group(1);
            to.clear();
            lines.say("250 OK");
        }
    }

    private void to(String rest) throws IOException {
        Matcher path = PATH.matcher(rest);
        if (from.isEmpty()) {
            wrong("503 MAIL first", rest);
        } else if (!path.matches()) {
            wrong("501 Bad recipient", rest);
        } else if (server.isUnknown(path.group(1))) {
            lines.say("550 No such mailbox");
        } else {
            to.add(path.group(1));
            lines.say("250 OK");
        }
    }

    /** Takes a mail; false, when the connection ends there. */
    private boolean take() throws IOException {
        if (to.isEmpty()) {
            wrong("503 RCPT first", "DATA");
            return true;
        }
        Fault fault = server.fault();
        if (fault == Fault.BUSY) {
            lines.say("451 Later");
            return true;
        }
        lines.say("354 Go on");
        if (fault == Fault.LOST_HALFWAY) {
            lines.read();
            return false;
        }
        keep(lines.body(), fault);
        return fault != Fault.TAKEN_IN_SILENCE;
    }

    private void keep(String body, Fault fault) throws IOException {
        if (fault == Fault.REFUSED) {
            lines.say("554 We do not want this");
        } else if (body.length() > FakeMail.MOST_BYTES) {
            lines.say("552 Too large");
        } else {
            server.keep(new KeptMail(from, List.copyOf(to), body));
            if (fault == Fault.ENDLESS_REPLY) {
                lines.sayWithoutEnd("250");
            } else if (fault == Fault.NONE) {
                lines.say("250 Kept");
            }
        }
        from = "";
        to.clear();
    }

    private void reset() throws IOException {
        from = "";
        to.clear();
        lines.say("250 OK");
    }
}
