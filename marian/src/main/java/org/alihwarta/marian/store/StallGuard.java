package org.alihwarta.marian.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;

/** A stream that is closed when nothing has come for too long: a request's timeout ends with its headers. */
final class StallGuard extends FilterInputStream {

    private final Timer timer = new Timer("download-stall", true);
    private volatile boolean moved;
    private volatile boolean stalled;

    StallGuard(InputStream in, Duration patience) {
        super(in);
        timer.schedule(new Look(), patience.toMillis(), patience.toMillis());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            int count = in.read(buffer, offset, length);
            moved = true;
            return count;
        } catch (IOException e) {
            throw stalled ? new IOException("nothing came for too long", e) : e;
        }
    }

    @Override
    public void close() throws IOException {
        timer.cancel();
        in.close();
    }

    private final class Look extends TimerTask {

        @Override
        public void run() {
            if (moved) {
                moved = false;
                return;
            }
            stalled = true;
            try {
                close();
            } catch (IOException e) {
                // The reader gets its own exception from the closed stream.
                timer.cancel();
            }
        }
    }
}
