package org.alihwarta.cli;

/**
 * How one thing that a newsroom needs was found.
 *
 * @param remedy what to do; empty when nothing is to be done
 */
record Diagnosis(Grade grade, String subject, String finding, String remedy) {
    static Diagnosis ok(String subject, String finding) {
        return new Diagnosis(Grade.OK, subject, finding, "");
    }

    static Diagnosis warn(String subject, String finding, String remedy) {
        return new Diagnosis(Grade.WARN, subject, finding, remedy);
    }

    static Diagnosis fail(String subject, String finding, String remedy) {
        return new Diagnosis(Grade.FAIL, subject, finding, remedy);
    }

    /** Whether it works, works for now, or does not. */
    enum Grade {
        OK,
        WARN,
        FAIL
    }
}
