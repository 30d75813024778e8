package dev.stripechat.runtime.limits;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** A control: a server without its guard, the limits. */
@Alternative
@Priority(1)
@ApplicationScoped
public class EndlessLimits extends Limits {

    @Override
    public Optional<Duration> message(UUID conversation) {
        return Optional.empty();
    }

    @Override
    public Optional<Duration> act(UUID conversation) {
        return Optional.empty();
    }

    @Override
    public Optional<Duration> request(String address) {
        return Optional.empty();
    }

    @Override
    public Optional<Duration> delivery(String address) {
        return Optional.empty();
    }

    @Override
    public Optional<Duration> signIn(String address) {
        return Optional.empty();
    }

    @Override
    public Optional<Duration> frame(String address) {
        return Optional.empty();
    }

    @Override
    public Pace pace() {
        return new Pace(Rate.perSecond(1_000_000, 1_000_000), System::nanoTime);
    }

    @Override
    public Optional<Duration> claim(UUID conversation) {
        return Optional.empty();
    }

    @Override
    public Optional<Duration> proof(UUID conversation) {
        return Optional.empty();
    }

    @Override
    public boolean isNoted(UUID conversationOrShop) {
        return false;
    }

    @Override
    public Optional<Duration> conversation(String address) {
        return Optional.empty();
    }
}
