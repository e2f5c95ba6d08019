package org.alihwarta.marian.store;

import java.io.IOException;
import java.nio.file.Path;

/** Failures of the disk in words. */
final class Disk {

    private Disk() {}

    static StoreException failure(Path path, IOException e) {
        return new StoreException(
                path + " cannot be written: " + e.getMessage()
                        + ". Free some space, or choose another data folder; nothing was installed",
                e);
    }
}
