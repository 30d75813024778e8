package dev.stripechat.architecture.planted.staff;

import jakarta.transaction.Transactional;

/** Planted: a checked exception would commit. */
@Transactional
public class CommitsAnyway {}
