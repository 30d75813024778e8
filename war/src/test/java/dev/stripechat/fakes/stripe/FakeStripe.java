package dev.stripechat.fakes.stripe;

import com.stripe.Stripe;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A stand-in for Stripe on this machine: the API with its rules and refusals, webhooks, Stripe.js with a card form, and
 * a bank that asks. It remembers everything until it is closed.
 */
public final class FakeStripe implements AutoCloseable {

    /** The API version of accounts and events, the one that stripe-java speaks. */
    public static final String VERSION = Stripe.API_VERSION;

    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool(FakeStripe::daemon);
    private final Keys keys = new Keys();
    private final Faults faults = new Faults();
    private final List<ApiRequest> requests = new CopyOnWriteArrayList<>();
    private final List<FakeAccount> accounts = new CopyOnWriteArrayList<>();
    private final Bank bank;

    private FakeStripe(HttpServer http) {
        this.http = http;
        this.bank = new Bank(api() + "/bank/");
        http.createContext("/v1/", new ApiDoor(keys, faults, requests));
        http.createContext("/bank/", new BankDoor(bank));
        http.createContext("/v3/", new JsDoor());
        http.setExecutor(threads);
        http.start();
    }

    /** On any free port of this machine. */
    public static FakeStripe start() {
        try {
            return at(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * On that port of this machine.
     *
     * @throws IOException when the port is in use
     */
    public static FakeStripe at(int port) throws IOException {
        return new FakeStripe(
                HttpServer.create(
                        new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0));
    }

    /** The API's base URL, without a slash at the end. */
    public String api() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /** Where the script is that a shop's page loads in place of Stripe.js. */
    public String js() {
        return api() + "/v3/";
    }

    /** A new account in test mode. */
    public FakeAccount account() {
        return account(FakeAccount.Given.fresh(false));
    }

    /** A new account in live mode. */
    public FakeAccount liveAccount() {
        return account(FakeAccount.Given.fresh(true));
    }

    /** An account with an id and keys of before; its secret key tells the mode. */
    public FakeAccount account(FakeAccount.Given given) {
        FakeAccount account = new FakeAccount(given, keys, bank);
        accounts.add(account);
        return account;
    }

    /** What will go wrong with requests to the API. */
    public Faults faults() {
        return faults;
    }

    /** Every request to the API so far, oldest first. */
    public List<ApiRequest> requests() {
        return List.copyOf(requests);
    }

    /** The requests with this method whose path begins so. */
    public List<ApiRequest> requests(String method, String path) {
        return requests.stream()
                .filter(one -> one.method().equals(method) && one.path().startsWith(path))
                .toList();
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
        accounts.forEach(account -> account.webhooks().close());
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "fake-stripe");
        thread.setDaemon(true);
        return thread;
    }
}
