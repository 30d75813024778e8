package dev.stripechat.runtime.outward;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Hosts that the operator trusts though they are not everybody's, by the names and addresses that are asked for. */
public final class TrustedHosts {

    private final Set<String> names;

    private TrustedHosts(Set<String> names) {
        this.names = names;
    }

    /** Those of a key: separated by commas, in whatever case; none, if it is not set. */
    public static TrustedHosts of(Optional<String> key) {
        return new TrustedHosts(
                Arrays.stream(key.orElse("").split(","))
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether that host is one of them. */
    public boolean include(String host) {
        return names.contains(host.toLowerCase(Locale.ROOT));
    }
}
