package dev.stripechat.understanding.encoder;

import dev.stripechat.understanding.TextEncoder;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;

/** A model that langchain4j runs, spoken to by name: its classes are not known when this is compiled. */
final class LibraryEncoder implements TextEncoder {

    private static final String EMBEDDING = "dev.langchain4j.model.embedding.";
    private static final String OURS =
            EMBEDDING + "onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel";

    private final Object model;
    private final Method embed;
    private final Method content;
    private final Method vector;
    private final boolean multilingual;

    private LibraryEncoder(ClassLoader loader, Object model, boolean multilingual)
            throws ReflectiveOperationException {
        this.model = model;
        this.multilingual = multilingual;
        this.embed =
                loader.loadClass(EMBEDDING + "EmbeddingModel").getMethod("embed", String.class);
        this.content =
                loader.loadClass("dev.langchain4j.model.output.Response").getMethod("content");
        this.vector =
                loader.loadClass("dev.langchain4j.data.embedding.Embedding").getMethod("vector");
    }

    /** @param folder with {@code model.onnx} and {@code tokenizer.json}: taken to know German as well */
    static LibraryEncoder in(Path library, Optional<Path> folder)
            throws ReflectiveOperationException {
        ClassLoader loader = Jars.of(library);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            Object model = folder.isPresent() ? own(loader, folder.get()) : ours(loader);
            LibraryEncoder encoder = new LibraryEncoder(loader, model, folder.isPresent());
            encoder.encode("?");
            return encoder;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Object ours(ClassLoader loader) throws ReflectiveOperationException {
        Executor here = Runnable::run;
        return loader.loadClass(OURS).getConstructor(Executor.class).newInstance(here);
    }

    private static Object own(ClassLoader loader, Path folder) throws ReflectiveOperationException {
        Class<?> pooling = loader.loadClass(EMBEDDING + "onnx.PoolingMode");
        return loader.loadClass(EMBEDDING + "onnx.OnnxEmbeddingModel")
                .getConstructor(Path.class, Path.class, pooling)
                .newInstance(
                        folder.resolve("model.onnx"),
                        folder.resolve("tokenizer.json"),
                        pooling.getField("MEAN").get(pooling));
    }

    @Override
    public boolean isHere() {
        return true;
    }

    @Override
    public boolean isMultilingual() {
        return multilingual;
    }

    @Override
    public float[] encode(String text) {
        try {
            Object answer = embed.invoke(model, text.isBlank() ? "?" : text);
            return (float[]) vector.invoke(content.invoke(answer));
        } catch (ReflectiveOperationException fault) {
            throw new IllegalStateException("The sentence encoder failed", fault);
        }
    }
}
