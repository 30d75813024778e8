package dev.stripechat.architecture.planted.staff;

import java.util.stream.Stream;

/** Planted: the same, by reference. */
public record Porter(String tokenHash) {
    /** Whether it is one of these. */
    public boolean admits(Stream<String> others) {
        return others.anyMatch(tokenHash()::equals);
    }

    /** Planted nothing: this compares no secret. */
    public boolean isCalled(String name) {
        return "porter".equals(name);
    }
}
