package org.alihwarta.cli;

/** What {@code evaluate} can run itself. */
enum EvaluatedEngine {
    LOCAL
}
