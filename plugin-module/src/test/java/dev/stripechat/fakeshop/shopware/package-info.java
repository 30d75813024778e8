/**
 * FakeShop as a Shopware 6 shop: what its database holds, its Admin API and its app system. Written after Shopware's manuals and
 * by code of its own: it never calls the protocol library, so that a common misreading is seen.
 */
package dev.stripechat.fakeshop.shopware;
