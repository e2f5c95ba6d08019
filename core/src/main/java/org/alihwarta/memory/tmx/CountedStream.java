package org.alihwarta.memory.tmx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** A stream that tells how many bytes have been read of it, so that somebody can see how far a long file has come. For one thread. */
public final class CountedStream extends FilterInputStream {
    private final LongConsumer listener;
    private long count;

    /** {@code listener} is told the sum of all bytes so far. */
    public CountedStream(InputStream in, LongConsumer listener) {
        super(in);
        this.listener = listener;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) {
        count += read;
        listener.accept(count);
    }
}
