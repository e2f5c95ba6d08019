package org.alihwarta.cli;

import java.util.List;
import org.alihwarta.gate.Gates;

/** What {@code translate} does with the gates. */
enum GateUse {
    OFF,
    WARN,
    HOLD;

    Gates gates() {
        return this == OFF ? new Gates(List.of()) : Gates.standard();
    }
}
