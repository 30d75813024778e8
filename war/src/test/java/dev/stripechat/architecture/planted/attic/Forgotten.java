package dev.stripechat.architecture.planted.attic;

/** Planted: in a package that no picture draws. */
public class Forgotten {}
