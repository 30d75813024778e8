/** Edge: the page itself. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.paymentpage.servlet;
