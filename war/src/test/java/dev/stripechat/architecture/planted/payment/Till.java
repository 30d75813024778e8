package dev.stripechat.architecture.planted.payment;

/** Planted nothing: what others may know. */
public class Till {}
