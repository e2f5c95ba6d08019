package org.alihwarta.outbox;

import java.util.List;
import org.alihwarta.audit.Entry;

/** Knows who is to be told of what happens. Safe for use by several threads. */
public interface Author {
    /** The letters that a line of the audit log calls for; none for most. */
    List<Draft> write(Entry entry);
}
