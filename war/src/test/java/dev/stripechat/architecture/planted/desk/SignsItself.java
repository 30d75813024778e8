package dev.stripechat.architecture.planted.desk;

import org.jose4j.jws.JsonWebSignature;

/** Planted: a library beside its door. */
public record SignsItself(JsonWebSignature jws) {}
