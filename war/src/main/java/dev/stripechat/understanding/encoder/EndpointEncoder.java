package dev.stripechat.understanding.encoder;

import dev.stripechat.understanding.TextEncoder;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * A model behind an address that the operator has named; taken to know German as well. It is asked for many texts at once and
 * never for a single one while something is read: what was not asked ahead is not there.
 */
final class EndpointEncoder implements TextEncoder {

    static final int BATCH = 128;
    static final int TRIES = 3;
    static final Duration SOON = Duration.ofSeconds(1);
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Logger LOG = Logger.getLogger(EndpointEncoder.class.getName());

    /** The starter set, and what some hundred shops have written. */
    private static final int MOST_LEARNED = 24_000;

    /** Of shoppers. */
    private static final int MOST_READ = 500;

    /** What an endpoint is sent in the place of nothing, which some refuse. */
    private static final String NOTHING = "?";

    private final EmbeddingsCall call;
    private final Circuit circuit;
    private final Vectors learned = new Vectors(MOST_LEARNED);
    private final Vectors read = new Vectors(MOST_READ);
    private int numbers;

    EndpointEncoder(EmbeddingsCall call, Clock clock) {
        this.call = call;
        this.circuit = new Circuit(clock);
    }

    @Override
    public boolean isHere() {
        return true;
    }

    @Override
    public boolean isMultilingual() {
        return true;
    }

    @Override
    public boolean isFar() {
        return true;
    }

    /** In batches, each of them tried a few times. The vector of nothing comes with them. */
    @Override
    public void learn(Collection<String> texts, UnaryOperator<String> told) {
        List<String> missing =
                Stream.concat(Stream.of(""), texts.stream())
                        .map(EndpointEncoder::cut)
                        .distinct()
                        .filter(text -> learned.of(text).isEmpty())
                        .toList();
        for (int from = 0; from < missing.size(); from += BATCH) {
            List<String> batch = missing.subList(from, Math.min(from + BATCH, missing.size()));
            keep(learned, batch, patiently(told(batch, told)));
        }
    }

    private List<float[]> patiently(List<String> told) {
        for (int tried = 1; ; tried++) {
            try {
                return checked(call.vectors(told, PATIENCE));
            } catch (Silent failed) {
                if (tried == TRIES || Thread.currentThread().isInterrupted()) {
                    throw failed;
                }
            }
        }
    }

    @Override
    public void ahead(Collection<String> texts, UnaryOperator<String> told) {
        List<String> missing =
                texts.stream()
                        .map(EndpointEncoder::cut)
                        .distinct()
                        .filter(text -> known(text).isEmpty())
                        .toList();
        if (missing.isEmpty()) {
            return;
        }
        if (!circuit.opens()) {
            throw new Silent("it is not asked for a while");
        }
        try {
            keep(read, missing, checked(call.vectors(told(missing, told), SOON)));
            circuit.succeeded();
        } catch (Silent failed) {
            if (circuit.failed()) {
                LOG.warning(
                        () ->
                                "The embeddings endpoint fails ("
                                        + failed.getMessage()
                                        + "): questions are read by words alone until it answers");
            }
            throw failed;
        }
    }

    @Override
    public float[] encode(String text) {
        return known(cut(text)).orElseThrow(() -> new Silent("nobody has asked for this ahead"));
    }

    private Optional<float[]> known(String cut) {
        return read.of(cut).or(() -> learned.of(cut));
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static List<String> told(List<String> texts, UnaryOperator<String> told) {
        return texts.stream().map(told).map(text -> text.isBlank() ? NOTHING : text).toList();
    }

    private static void keep(Vectors vectors, List<String> texts, List<float[]> all) {
        for (int i = 0; i < texts.size(); i++) {
            vectors.keep(texts.get(i), all.get(i));
        }
    }

    /** What is learned has as many places as the first vector had numbers. */
    private synchronized List<float[]> checked(List<float[]> vectors) {
        int size = vectors.get(0).length;
        if (numbers != 0 && size != numbers) {
            throw new Silent("its vectors have " + size + " numbers now, not " + numbers);
        }
        numbers = size;
        return vectors;
    }
}
