package dev.stripechat.answer.model;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.stripechat.answer.ModelAccess;

/** Makes LangChain4j's model for one call. It tries once: who asks has a deadline, and another way to answer. */
final class ChatModels {

    /** Some of its models take no other, and call the bound of an answer by another name than everybody else. */
    private static final String OPENAI = "api.openai.com";

    private ChatModels() {}

    static ChatModel of(ModelAccess access, int mostTokens, HttpClientBuilder http) {
        return switch (access.provider()) {
            case OPENAI -> openAi(access, mostTokens, http);
            case OLLAMA -> ollama(access, mostTokens, http);
            case ANTHROPIC -> anthropic(access, mostTokens, http);
        };
    }

    private static ChatModel openAi(ModelAccess access, int mostTokens, HttpClientBuilder http) {
        OpenAiChatModel.OpenAiChatModelBuilder model =
                OpenAiChatModel.builder()
                        .httpClientBuilder(http)
                        .baseUrl(access.url().toString())
                        .modelName(access.name())
                        .timeout(access.deadline())
                        .maxRetries(0)
                        .logRequests(false)
                        .logResponses(false);
        access.key().ifPresent(model::apiKey);
        return isAtOpenAi(access)
                ? model.maxCompletionTokens(mostTokens).build()
                : model.maxTokens(mostTokens).temperature(0.0).build();
    }

    private static boolean isAtOpenAi(ModelAccess access) {
        return OPENAI.equals(access.url().getHost());
    }

    private static ChatModel ollama(ModelAccess access, int mostTokens, HttpClientBuilder http) {
        OllamaChatModel.OllamaChatModelBuilder model = OllamaChatModel.builder();
        model.httpClientBuilder(http)
                .baseUrl(access.url().toString())
                .modelName(access.name())
                .timeout(access.deadline())
                .temperature(0.0)
                .numPredict(mostTokens)
                .responseFormat(ResponseFormat.JSON)
                .logRequests(false)
                .logResponses(false);
        access.key()
                .ifPresent(
                        key ->
                                model.customHeaders(
                                        java.util.Map.of("Authorization", "Bearer " + key)));
        return model.maxRetries(0).build();
    }

    private static ChatModel anthropic(ModelAccess access, int mostTokens, HttpClientBuilder http) {
        return AnthropicChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(access.url().toString())
                .apiKey(access.key().orElse(""))
                .modelName(access.name())
                .maxTokens(mostTokens)
                .timeout(access.deadline())
                .maxRetries(0)
                .logRequests(false)
                .logResponses(false)
                .build();
    }
}
