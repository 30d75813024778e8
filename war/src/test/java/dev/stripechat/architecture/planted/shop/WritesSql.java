package dev.stripechat.architecture.planted.shop;

import java.sql.Connection;

/** Planted: a root that speaks SQL. */
public record WritesSql(Connection connection) {}
