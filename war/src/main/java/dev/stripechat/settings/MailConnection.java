package dev.stripechat.settings;

import dev.stripechat.kernel.EmailAddress;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.secrets.SecretBox;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The mail server of a shop and the sender of its mails. It is born when an admin saves it, and can be replaced or taken
 * away. Its password goes to the server, port and user that it was entered for, and to no other.
 */
@Entity
@Table(name = "settings_mail_connection")
public class MailConnection {

    private static final String PURPOSE = "mail-password";
    private static final Pattern HOST =
            Pattern.compile("(?![.-])[a-z0-9.-]{1,253}+(?<![.-])|[0-9a-f:.]{2,45}");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|::1");
    private static final Pattern LINE = Pattern.compile("[^\\p{Cc}\\p{Cf}\\u2028\\u2029]{1,200}");
    private static final int MOST_PORT = 65_535;

    @Id
    @Column(name = "shop_id")
    private UUID shopId;

    private String host;
    private int port;

    @Enumerated(EnumType.STRING)
    private MailSecurity security;

    /** Empty: nobody signs in. */
    private String login = "";

    private byte[] password;
    private String sender;

    @Column(name = "sender_name")
    private String senderName;

    /** Empty: answers go to the sender. */
    private String replies = "";

    @Column(name = "saved_at")
    private Instant savedAt;

    protected MailConnection() {}

    /** A new one, not connected yet. */
    public MailConnection(ShopId shop) {
        this.shopId = shop.value();
    }

    /**
     * What an admin enters.
     *
     * @param login absent: nobody signs in
     * @param password absent: the stored one stays, if host, port and login do
     * @param replies absent: answers go to the sender
     */
    public record Entry(
            String host,
            int port,
            MailSecurity security,
            Optional<String> login,
            Optional<String> password,
            EmailAddress sender,
            String senderName,
            Optional<EmailAddress> replies) {

        /** The host, in small letters; IPv6 without its brackets. */
        String name() {
            return host.strip().toLowerCase(Locale.ROOT).replaceAll("^\\[(.*)]$", "$1");
        }
    }

    /**
     * Takes what the admin entered.
     *
     * @throws Refusal invalid, naming the field, when something cannot be right; nothing is changed then
     */
    public void connect(Entry entry, SecretBox box, Instant now) {
        check(entry);
        String user = entry.login().orElse("");
        boolean same = isAt(entry.name(), entry.port(), user);
        boolean hasSecret = entry.password().isPresent() || same && password != null;
        if (!user.isEmpty() && !hasSecret) {
            throw Refusal.invalid(
                    "bad_password", "The password of this server and user is needed.");
        }
        if (!same || user.isEmpty()) {
            password = null;
        }
        entry.password()
                .filter(secret -> !user.isEmpty())
                .ifPresent(secret -> password = box.seal(shop(), PURPOSE, secret));
        this.host = entry.name();
        this.port = entry.port();
        this.security = entry.security();
        this.login = user;
        this.sender = entry.sender().value();
        this.senderName = entry.senderName().strip();
        this.replies = entry.replies().map(EmailAddress::value).orElse("");
        this.savedAt = now;
    }

    private boolean isAt(String name, int number, String user) {
        return name.equals(host) && number == port && user.equals(login);
    }

    private static void check(Entry entry) {
        require(
                HOST.matcher(entry.name()).matches(),
                "bad_host",
                "The host is a name or an address.");
        require(
                entry.port() > 0 && entry.port() <= MOST_PORT,
                "bad_port",
                "The port is a number from 1 to 65535.");
        require(
                entry.security() != MailSecurity.NONE || LOOPBACK.matcher(entry.name()).matches(),
                "bad_security",
                "Without encryption mail may only be given to a server on this machine.");
        require(
                isLine(entry.senderName()) && entry.login().filter(user -> !isLine(user)).isEmpty(),
                "bad_sender_name",
                "The sender's name and the user are one line of at most 200 characters.");
    }

    private static boolean isLine(String text) {
        return !text.isBlank() && LINE.matcher(text).matches();
    }

    private static void require(boolean right, String code, String sentence) {
        if (!right) {
            throw Refusal.invalid(code, sentence);
        }
    }

    /**
     * What a mail is sent with.
     *
     * @throws Refusal unavailable, when the server's key does not open the password
     */
    public MailAccess access(SecretBox box) {
        return new MailAccess(
                host,
                port,
                security,
                Optional.ofNullable(password)
                        .map(kept -> new MailAccess.Login(login, box.open(shop(), PURPOSE, kept))),
                sender(),
                senderName,
                replies());
    }

    public ShopId shop() {
        return new ShopId(shopId);
    }

    public String host() {
        return host;
    }

    public int port() {
        return port;
    }

    public MailSecurity security() {
        return security;
    }

    /** Who signs in at the server, if anybody does. */
    public Optional<String> login() {
        return Optional.of(login).filter(user -> !user.isEmpty());
    }

    public EmailAddress sender() {
        return new EmailAddress(sender);
    }

    public String senderName() {
        return senderName;
    }

    /** Where answers go, if not to the sender. */
    public Optional<EmailAddress> replies() {
        return Optional.of(replies).filter(text -> !text.isEmpty()).map(EmailAddress::new);
    }

    public Instant savedAt() {
        return savedAt;
    }
}
