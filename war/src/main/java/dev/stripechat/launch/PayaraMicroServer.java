package dev.stripechat.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Payara Micro in this process, in class loaders of its own that do not see the launcher's libraries: the WAR brings its
 * own driver and must not get ours.
 */
final class PayaraMicroServer implements AutoCloseable {

    private static final String APPLICATION = "stripe-chat";

    private final PayaraMicroFiles files;
    private final List<String> arguments;
    private volatile Optional<Object> running = Optional.empty();

    PayaraMicroServer(PayaraMicroFiles files, List<String> arguments) {
        this.files = files;
        this.arguments = List.copyOf(arguments);
    }

    /** Boots it and returns when the application serves requests. */
    void start() {
        try {
            Object server = boot();
            running = Optional.of(server);
            if (!applications(server).contains(APPLICATION)) {
                throw new StartFailure(Exit.APPLICATION, "The application did not start");
            }
        } catch (InvocationTargetException refused) {
            throw new StartFailure(
                    Exit.APPLICATION, "The application did not start", refused.getCause());
        } catch (ReflectiveOperationException otherServer) {
            throw new StartFailure(
                    Exit.FAULT, "The server in this jar is not the expected one", otherServer);
        }
    }

    private Object boot() throws ReflectiveOperationException {
        System.setProperty("fish.payara.micro.BootJar", files.bootJar().toUri().toString());
        System.setProperty("fish.payara.micro.UnpackDir", files.folder().toString());
        System.setProperty("fish.payara.micro.tmpdir", files.folder().toString());
        ClassLoader bootLoader =
                new URLClassLoader(new URL[] {url(files.bootJar())}, new FormatterLoader());
        ClassLoader loader =
                (ClassLoader)
                        bootLoader
                                .loadClass("fish.payara.micro.boot.loader.OpenURLClassLoader")
                                .getConstructor(URL[].class, ClassLoader.class)
                                .newInstance(libraries(), bootLoader);
        Thread.currentThread().setContextClassLoader(loader);
        return loader.loadClass("fish.payara.micro.impl.PayaraMicroImpl")
                .getMethod("create", String[].class)
                .invoke(null, (Object) arguments.toArray(String[]::new));
    }

    private static Collection<?> applications(Object server) throws ReflectiveOperationException {
        Object runtime = server.getClass().getMethod("getRuntime").invoke(server);
        return (Collection<?>)
                runtime.getClass().getMethod("getDeployedApplicationNames").invoke(runtime);
    }

    /** The libraries, and their folder as well: Payara takes its resource adapters from it as files. */
    private URL[] libraries() {
        try (Stream<Path> jars = Files.list(files.libraries())) {
            return Stream.concat(Stream.of(files.libraries()), jars.sorted())
                    .map(PayaraMicroServer::url)
                    .toArray(URL[]::new);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Payara makes the formatter of the terminal's log itself; of all our classes it sees that one. */
    private static final class FormatterLoader extends ClassLoader {

        FormatterLoader() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.equals(JsonLines.class.getName())) {
                return JsonLines.class;
            }
            throw new ClassNotFoundException(name);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Stops it; Payara's own shutdown hook may have done so already, and then this waits until it is done. */
    @Override
    public void close() throws ReflectiveOperationException {
        if (running.isPresent()) {
            running.get().getClass().getMethod("shutdown").invoke(running.get());
        }
    }
}
