package dev.stripechat.staff;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.kernel.StaffId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The account of a person who works for a shop. Five wrong passwords in a row lock it for 15 minutes; a right one after that opens
 * it and forgets the wrong ones.
 */
@Entity
@Table(name = "staff_account")
public class Account {

    static final int ATTEMPTS = 5;
    static final Duration LOCK = Duration.ofMinutes(15);
    private static final Pattern LOGIN =
            Pattern.compile("[^\\s@\\p{Cntrl}]{1,100}(@[^\\s@\\p{Cntrl}]{1,150})?");

    @Id private UUID id;

    @Column(name = "shop_id")
    private UUID shopId;

    private String login;
    private String name;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "failed_attempts")
    private int failedAttempts;

    @Column(name = "locked_until")
    private Instant lockedUntil;

    @Column(name = "disabled_at")
    private Instant disabledAt;

    /** Null, unless the shop's administration says who comes. */
    @Column(name = "shop_user")
    private String shopUser;

    protected Account() {}

    /**
     * @throws Refusal invalid, naming what is wrong with login, name or password
     */
    public Account(ShopId shop, String login, String name, Role role, String password) {
        this(shop, login, name, role);
        this.passwordHash = Passwords.hash(password);
    }

    /**
     * One that no password opens yet.
     *
     * @throws Refusal invalid, naming what is wrong with login or name
     */
    Account(ShopId shop, String login, String name, Role role) {
        if (!LOGIN.matcher(login).matches()) {
            throw Refusal.invalid(
                    "bad_login", "A login is an e-mail address or a name without spaces.");
        }
        if (name.isBlank()
                || name.length() > 80
                || name.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.invalid(
                    "bad_name", "A name has 1 to 80 characters, none of them a control character.");
        }
        this.id = UUID.randomUUID();
        this.shopId = shop.value();
        this.login = normal(login);
        this.name = name.strip();
        this.role = role;
        this.passwordHash = Passwords.NONE;
    }

    /**
     * Somebody of the shop's administration. What stands as the login has a space, which no login has that people choose: nobody
     * else has it first.
     */
    static Account ofShop(ShopId shop, ShopUser user) {
        Account account = new Account(shop, user.id(), user.name(), user.role());
        account.login = normal(shop + " " + user.id());
        account.shopUser = user.id();
        return account;
    }

    /**
     * The shop says anew who that is. It alone decides who administers; what else our admins have made of the role stays.
     *
     * @return whether the role is another one now
     */
    boolean comesAs(ShopUser user) {
        name = user.name();
        boolean turns = user.administers() != (role == Role.ADMIN);
        return turns && becomes(user.role());
    }

    /** Logins do not differ by upper and lower case. */
    public static String normal(String login) {
        return login.replaceAll("\\p{Cntrl}", "").strip().toLowerCase(Locale.ROOT);
    }

    /** How long it stays locked, or nothing if it is open. */
    Optional<Duration> lockedFor(Instant now) {
        return Optional.ofNullable(lockedUntil)
                .filter(now::isBefore)
                .map(until -> Duration.between(now, until));
    }

    /** Whether this is its password. Takes its time, so it is asked outside of transactions. */
    boolean has(String password) {
        return Passwords.matches(password, passwordHash);
    }

    /** Somebody has tried a password: counts, and says whether it opens. */
    boolean opens(boolean isRight, Instant now) {
        if (isRight) {
            failedAttempts = 0;
            lockedUntil = null;
            return true;
        }
        failedAttempts++;
        if (failedAttempts >= ATTEMPTS) {
            failedAttempts = 0;
            lockedUntil = now.plus(LOCK);
        }
        return false;
    }

    /** From now on this opens it, and nothing that was tried before counts. */
    void takes(String password) {
        passwordHash = Passwords.hash(password);
        failedAttempts = 0;
        lockedUntil = null;
    }

    /** The password opens nothing any more. */
    void forgetsPassword() {
        passwordHash = Passwords.NONE;
    }

    /** Says whether it had another role. */
    boolean becomes(Role wanted) {
        boolean isNew = role != wanted;
        role = wanted;
        return isNew;
    }

    /** Nobody gets in by it any more; says whether that is new. */
    boolean disable(Instant now) {
        boolean isNew = disabledAt == null;
        disabledAt = isNew ? now : disabledAt;
        return isNew;
    }

    /** It may be used again; says whether that is new. */
    boolean enable() {
        boolean isNew = disabledAt != null;
        disabledAt = null;
        return isNew;
    }

    public boolean isDisabled() {
        return disabledAt != null;
    }

    /** The person behind it. */
    public Member member() {
        return new Member(new StaffId(id), new ShopId(shopId), name, role);
    }

    Optional<String> shopUser() {
        return Optional.ofNullable(shopUser);
    }

    /** Whether the shop's administration says who comes; there is no password then. */
    public boolean isOfShop() {
        return shopUser != null;
    }

    /** What is typed to sign in; of no use to somebody of the shop. */
    public String login() {
        return login;
    }
}
