package org.alihwarta.cli;

/** What the process tells the shell. */
final class ExitCode {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;
    /** The work is done, but an edition waits for a person or a model. */
    static final int DONE_WITH_HELD_EDITIONS = 3;

    private ExitCode() {}
}
