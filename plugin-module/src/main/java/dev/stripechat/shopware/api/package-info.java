/**
 * Reading a Shopware shop, and writing the little that we may: its Admin API, with the keys that the app was given. Questions are
 * built here and nowhere else, no filter of a stranger passes (T02). A shop's address is a stranger's word: where it leads is
 * decided by the caller's {@link dev.stripechat.shopware.api.HostCheck}, and nothing but that very machine is called (T16).
 */
package dev.stripechat.shopware.api;
