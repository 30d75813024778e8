package dev.stripechat.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;

/** The start, from the first word to "Ready". */
final class Launch {

    private final Terminal terminal;
    private final ReleaseJar jar;
    private final Configuration configuration;
    private final Closing closing;

    private Launch(
            Terminal terminal, ReleaseJar jar, Configuration configuration, Closing closing) {
        this.terminal = terminal;
        this.jar = jar;
        this.configuration = configuration;
        this.closing = closing;
    }

    /** Called by Main when the Java is new enough. */
    public static void main(String[] words) {
        Terminal terminal = new Terminal(System.out, System.err, version());
        try {
            obey(Arguments.of(List.of(words)), terminal);
        } catch (StartFailure failure) {
            terminal.fail(failure);
            System.exit(failure.exit().code());
        } catch (RuntimeException | Error fault) {
            terminal.fail(new StartFailure(Exit.FAULT, "Unexpected fault: " + fault, fault));
            Logger.getLogger(Launch.class.getName())
                    .log(java.util.logging.Level.SEVERE, "Unexpected fault", fault);
            System.exit(Exit.FAULT.code());
        }
    }

    private static String version() {
        return Optional.ofNullable(Launch.class.getPackage().getImplementationVersion())
                .orElse("(development)");
    }

    private static void obey(Arguments arguments, Terminal terminal) {
        ReleaseJar jar = ReleaseJar.running();
        switch (arguments.wish()) {
            case HELP -> terminal.say(Arguments.USAGE);
            case VERSION -> terminal.say("Stripe Chat " + version());
            case EXAMPLE_CONFIG -> terminal.say(jar.text(ReleaseJar.EXAMPLE_FILE).strip());
            case START -> {
                Configuration configuration =
                        Configuration.of(
                                System.getProperties(),
                                System.getenv(),
                                ConfigurationFile.read(arguments.configFile(), Path.of("")),
                                KnownKeys.explainedIn(jar.text(ReleaseJar.EXAMPLE_FILE)));
                new Launch(terminal, jar, configuration, Closing.atExit(terminal)).start();
            }
        }
    }

    private void start() {
        new ValueChecks(configuration).run();
        HttpAddress address = HttpAddress.of(configuration);
        ServerLog log = log(Path.of(configuration.text(Keys.DATA_DIR, "data")));
        DataFolder data = DataFolder.open(Path.of(configuration.text(Keys.DATA_DIR, "data")));
        closing.add(data);
        address.ensureFree();
        warn();
        Path logSettings = log.open(version());
        Programs programs = new Programs(data.programs());
        configuration.publish(System.getProperties());
        System.getProperties().putIfAbsent(Keys.PUBLIC_URL, address.localUrl());
        jar.beside("lib").ifPresent(Launch::understandBy);
        SetUpLink link = SetUpLink.awaited();
        database(data, programs).publish(System.getProperties());
        serve(data, programs, address, log, logSettings);
        programs.forgetOthers();
        ready(address, log);
        link.taken().ifPresent(url -> terminal.say("Set up Stripe Chat: " + url));
    }

    /** The sentence encoder's library is too large for the jar: who wants it puts it beside. */
    private static void understandBy(Path library) {
        System.getProperties().putIfAbsent(Keys.ANSWERS_LIBRARY, library.toString());
    }

    private ServerLog log(Path dataFolder) {
        return new ServerLog(
                dataFolder.toAbsolutePath().normalize().resolve("log"),
                configuration.flag(Keys.LOG_CONSOLE),
                "json".equals(configuration.text(Keys.LOG_FORMAT, "text")));
    }

    private void warn() {
        configuration.warnings().forEach(terminal::warn);
        if (configuration.text(Keys.SECRET_KEY).isEmpty()) {
            terminal.warn(
                    "%s is missing: the server starts, but is not ready and stores no connection; make one with: %s"
                            .formatted(Keys.SECRET_KEY, SecretKey.HOW_TO_MAKE_ONE));
        }
    }

    private DatabaseAddress database(DataFolder data, Programs programs) {
        Optional<String> url = configuration.text(Keys.DATABASE_URL);
        if (url.isPresent()) {
            DatabaseAddress address =
                    new DatabaseAddress(
                            url.get(),
                            configuration.text(Keys.DATABASE_USER, ""),
                            configuration.text(Keys.DATABASE_PASSWORD, ""));
            new DatabaseProbe(address).run();
            return address;
        }
        int port = configuration.port(Keys.DATABASE_PORT, 0, 0);
        return terminal.step(
                "starting PostgreSQL in " + data.postgres(),
                () -> {
                    EmbeddedPostgres postgres =
                            EmbeddedPostgres.of(data, PostgresBinaries.unpack(jar, programs), port);
                    closing.add(postgres);
                    return postgres.start();
                });
    }

    private void serve(
            DataFolder data,
            Programs programs,
            HttpAddress address,
            ServerLog log,
            Path logSettings) {
        BootCommands commands = new BootCommands(jar, BootCommands.OWN);
        Application application = new Application(data, configuration, log, commands);
        terminal.step(
                "starting the server",
                () -> {
                    PayaraMicroFiles files = PayaraMicroFiles.unpack(jar, programs);
                    PayaraMicroServer server = application.on(files, address, logSettings);
                    closing.add(server);
                    return application.start(server, address);
                });
    }

    private void ready(HttpAddress address, ServerLog log) {
        if (!configuration.flag(Keys.LOG_CONSOLE)) {
            Logger.getLogger("").addHandler(new SevereLines(terminal::say));
        }
        String url = configuration.text(Keys.PUBLIC_URL, address.localUrl());
        terminal.say("Ready: " + url + "/admin/ (Inbox), listening on port " + address.port());
        terminal.say("Log: " + log.newest() + "; to stop: Ctrl-C");
    }
}
