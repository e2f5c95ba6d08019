package org.alihwarta.desk;

/**
 * The form in which somebody who was invited chooses a password.
 *
 * @param action where the form goes
 * @param name what they log in with
 * @param refused whether a password was just refused
 */
public record InvitationPage(Visit visit, String action, String fullName, String name, boolean refused) {}
