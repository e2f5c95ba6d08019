package org.alihwarta.desk;

/** What went wrong at the desk, and what to do about it. */
public record DeskErrorPage(Visit visit, String title, String text) {}
