package dev.stripechat.architecture.planted.desk;

import dev.stripechat.architecture.planted.launch.KnowsAShop;

/** Planted: a room that calls the launcher. */
public record StartsAgain(KnowsAShop launcher) {}
