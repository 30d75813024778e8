package dev.stripechat.fakeshop.shopware;

import com.google.gson.JsonObject;

/** What the administration does after an action button: {@code actionType} is empty when the app said nothing. */
public record ActionAnswer(String actionType, JsonObject payload) {}
