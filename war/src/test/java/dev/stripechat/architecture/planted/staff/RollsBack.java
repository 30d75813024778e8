package dev.stripechat.architecture.planted.staff;

import jakarta.transaction.Transactional;

/** Planted nothing: as it should be. */
@Transactional(rollbackOn = Exception.class)
public class RollsBack {}
