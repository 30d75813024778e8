package dev.stripechat.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The sales channels that a connection is for: all, or some. */
@Embeddable
public class ServedChannels {

    private static final String SPACE = " ";

    /** Their ids in one text; empty: all. */
    @Column(name = "sales_channels")
    private String ids = "";

    protected ServedChannels() {}

    void are(Set<String> wanted) {
        ids = String.join(SPACE, new TreeSet<>(wanted));
    }

    Set<String> ids() {
        return Arrays.stream(ids.split(SPACE))
                .filter(channel -> !channel.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether it is among them; a checkout that names none may be of any. */
    boolean include(Optional<String> salesChannel) {
        return ids.isEmpty() || salesChannel.isEmpty() || ids().contains(salesChannel.get());
    }
}
