package dev.stripechat.architecture.planted.staff;

import jakarta.enterprise.concurrent.ManagedExecutorService;

/** Planted: work for an executor that refuses it when it is busy. */
record BorrowsThreads(ManagedExecutorService executor) {}
