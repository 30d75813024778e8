package dev.stripechat.staff;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.kernel.StaffId;

/** A person who signed in: who, for which shop, and what they may do. */
public record Member(StaffId id, ShopId shop, String name, Role role) {}
