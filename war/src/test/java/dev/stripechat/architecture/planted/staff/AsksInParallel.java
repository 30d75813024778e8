package dev.stripechat.architecture.planted.staff;

import java.util.concurrent.CompletableFuture;

/** Planted: work for the threads that the JVM shares with everybody. */
final class AsksInParallel {

    void ask(Runnable question) {
        CompletableFuture.runAsync(question);
    }
}
