package dev.stripechat.architecture.planted.shop;

import java.util.Date;

/** Planted: a date that can be changed by everybody. */
public record OldDate(Date day) {}
