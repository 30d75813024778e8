package dev.stripechat.architecture.planted.payment;

import jakarta.persistence.EntityManager;

/** Planted: a root that speaks to the database. */
public record ReadsRows(EntityManager entities) {}
