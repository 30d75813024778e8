package dev.stripechat.architecture.planted.launch;

import jakarta.enterprise.inject.Instance;

/** Planted: a launcher that needs the container. */
public record BootsItself(Instance<String> server) {}
