package dev.stripechat.settings;

import java.time.ZonedDateTime;

/** A time during which somebody is there. */
record Opening(ZonedDateTime from, ZonedDateTime to) {}
