package dev.stripechat.answer.rest;

import dev.stripechat.answer.ModelConnection;
import dev.stripechat.answer.ModelLimits;
import dev.stripechat.answer.ModelProvider;
import dev.stripechat.answer.ModelRole;
import dev.stripechat.kernel.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an admin enters; an absent key stays as it is. */
public record ModelWanted(
        String provider,
        String url,
        @Nullable String key,
        String name,
        String role,
        int conversationCalls,
        int conversationTokens,
        int dayCalls,
        int dayTokens,
        int deadlineMillis) {

    public ModelWanted {
        if (provider == null || url == null || name == null || role == null) {
            throw Refusal.invalid("incomplete", "provider, url, name and role are needed.");
        }
    }

    ModelConnection.Entry entry() {
        return new ModelConnection.Entry(
                ModelProvider.of(provider),
                url,
                name,
                Optional.ofNullable(key),
                ModelRole.of(role),
                new ModelLimits(
                        conversationCalls,
                        conversationTokens,
                        dayCalls,
                        dayTokens,
                        deadlineMillis));
    }
}
