/** Edge: a Shopware shop, by its app system. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.shop.shopware;
