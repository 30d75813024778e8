/** Edge: shops that sign for themselves (JWS). */
@org.jspecify.annotations.NullMarked
package dev.stripechat.shop.signed;
