/**
 * People who work for a shop.
 *
 * <p>Promise: only who signed in may act, and what was done is written down. Verbs: SignIn, ChangePassword,
 * ResetPassword, AdmitAdmin, AddAccount, ChangeAccount, OpenSession, EnterByShop. Owns: {@code staff_*} tables (accounts, sessions, links to new
 * passwords, codes of frames, audit). Never: keeps a password or a token in readable form. May be called by: every band above.
 */
@org.jspecify.annotations.NullMarked
package dev.stripechat.staff;
