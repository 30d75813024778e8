package dev.stripechat.fakes.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;

/** A mail server on this machine. It keeps what it takes, in order. */
public final class FakeMail implements AutoCloseable {

    /** What may go wrong with the next mail. */
    public enum Fault {
        NONE,
        /** Whoever comes is greeted without an end. */
        ENDLESS_GREETING,
        /** The mail is taken, and whether that is so is said without an end. */
        ENDLESS_REPLY,
        /** It is greeted, and told to come later. */
        BUSY,
        /** The mail is taken, and the connection ends before that is said. */
        TAKEN_IN_SILENCE,
        /** The connection ends while the mail is being handed over. */
        LOST_HALFWAY,
        /** The mail is refused as a whole. */
        REFUSED
    }

    /** How much it takes. */
    static final int MOST_BYTES = 1_000_000;

    private final ServerSocket door;
    private final Optional<MailCertificate> certificate;
    private final Map<String, String> users = new ConcurrentHashMap<>();
    private final List<String> unknown = new CopyOnWriteArrayList<>();
    private final List<String> senders = new CopyOnWriteArrayList<>();
    private final List<KeptMail> kept = new CopyOnWriteArrayList<>();
    private final List<String> wrongs = new CopyOnWriteArrayList<>();
    private final AtomicInteger callers = new AtomicInteger();
    private final AtomicReference<Fault> next = new AtomicReference<>(Fault.NONE);

    private FakeMail(Optional<MailCertificate> certificate) {
        this.certificate = certificate;
        try {
            door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread usher = new Thread(this::admit, "fake-mail");
        usher.setDaemon(true);
        usher.start();
    }

    /** One that speaks in the open. */
    public static FakeMail inTheOpen() {
        return new FakeMail(Optional.empty());
    }

    /** One that asks for STARTTLS before anything else, with a certificate for that name. */
    public static FakeMail withTls(String name) {
        return new FakeMail(Optional.of(MailCertificate.of(name)));
    }

    private void admit() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                callers.incrementAndGet();
                Thread talk =
                        new Thread(() -> new MailDialog(this, caller).run(), "fake-mail-talk");
                talk.setDaemon(true);
                talk.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Whoever sends must sign in, as one of these. */
    public FakeMail knows(String user, String password) {
        users.put(user, password);
        return this;
    }

    /** There is no such mailbox. */
    public FakeMail doesNotKnow(String address) {
        unknown.add(address);
        return this;
    }

    /** Only these may be named as sender. */
    public FakeMail letsSend(String sender) {
        senders.add(sender);
        return this;
    }

    /** This happens to the next mail. */
    public void suffers(Fault fault) {
        next.set(fault);
    }

    /** All that it has taken. */
    public List<KeptMail> mails() {
        return new ArrayList<>(kept);
    }

    /** What it has taken for that address. */
    public List<KeptMail> to(String address) {
        return kept.stream().filter(mail -> mail.to().contains(address)).toList();
    }

    /** How often it was connected to. */
    public int callers() {
        return callers.get();
    }

    /** What a real server would have been angry about. */
    public List<String> wrongs() {
        return List.copyOf(wrongs);
    }

    /** Trusts the certificate of this server, and no other. */
    public SSLSocketFactory trust() {
        return certificate.orElseThrow().trust().getSocketFactory();
    }

    Optional<SSLContext> tls() {
        return certificate.map(MailCertificate::own);
    }

    boolean asksForUser() {
        return !users.isEmpty();
    }

    boolean isUser(String user, String password) {
        return password.equals(users.get(user));
    }

    boolean isSender(String address) {
        return senders.isEmpty() || senders.contains(address);
    }

    boolean isUnknown(String address) {
        return unknown.contains(address);
    }

    boolean suffersNow(Fault fault) {
        return next.compareAndSet(fault, Fault.NONE);
    }

    Fault fault() {
        return next.getAndSet(Fault.NONE);
    }

    void keep(KeptMail mail) {
        kept.add(mail);
    }

    void complain(String wrong) {
        wrongs.add(wrong);
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
