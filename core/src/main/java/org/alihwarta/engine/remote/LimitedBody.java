package org.alihwarta.engine.remote;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Flow;

/** Reads an answer's body up to a limit; one that is larger breaks the connection instead of filling the memory. */
final class LimitedBody implements Flow.Subscriber<List<ByteBuffer>> {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final long limit;

    private LimitedBody(long limit) {
        this.limit = limit;
    }

    static BodyHandler<byte[]> ofAtMost(long limit) {
        return response -> BodySubscribers.fromSubscriber(new LimitedBody(limit), body -> body.bytes.toByteArray());
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            if (bytes.size() + buffer.remaining() > limit) {
                throw new UncheckedIOException(new IOException("the answer is larger than " + limit + " bytes"));
            }
            byte[] part = new byte[buffer.remaining()];
            buffer.get(part);
            bytes.writeBytes(part);
        }
    }

    @Override
    public void onError(Throwable failure) {
        // Whoever waits for the answer gets the failure.
    }

    @Override
    public void onComplete() {
        // Whoever waits for the answer gets the bytes.
    }
}
