package org.alihwarta.risk;

import java.util.List;

/** One kind of trouble. Stateless and safe for use by several threads. */
public interface RiskRule {
    /** Short, stable, lower case: part of message keys. */
    String id();

    /** Texts in which it finds something and texts in which it does not; they run as tests and explain the rule to people. */
    List<RiskExample> examples();

    /** In reading order. */
    List<RiskNote> notes(SourceStory story);
}
