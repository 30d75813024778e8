package dev.stripechat.runtime.health;

import dev.stripechat.runtime.secrets.SecretKeyText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready without a good {@code stripe-chat.secret-key}: secrets could be neither stored nor read. */
@Readiness
@ApplicationScoped
class SecretKeyReady implements HealthCheck {

    private final SecretKeyText key;

    protected SecretKeyReady() {
        this(Optional.empty());
    }

    @Inject
    SecretKeyReady(@ConfigProperty(name = "stripe-chat.secret-key") Optional<String> key) {
        this.key = new SecretKeyText(key.orElse(""));
    }

    @Override
    public HealthCheckResponse call() {
        return Answer.of("secret-key", key.fault().map(fault -> "stripe-chat.secret-key " + fault));
    }
}
