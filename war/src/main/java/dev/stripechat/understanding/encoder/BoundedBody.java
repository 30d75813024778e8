package dev.stripechat.understanding.encoder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** All of an answer, if it is no longer than allowed; otherwise nobody reads on. */
final class BoundedBody implements BodySubscriber<byte[]> {

    private final int most;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private volatile Subscription subscription;

    /** @param most in bytes */
    BoundedBody(int most) {
        this.most = most;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Subscription from) {
        subscription = from;
        from.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> some) {
        for (ByteBuffer buffer : some) {
            if (body.isDone() || bytes.size() + buffer.remaining() > most) {
                subscription.cancel();
                body.completeExceptionally(new IOException("the answer is too long"));
                return;
            }
            byte[] read = new byte[buffer.remaining()];
            buffer.get(read);
            bytes.write(read, 0, read.length);
        }
    }

    @Override
    public void onError(Throwable failed) {
        body.completeExceptionally(failed);
    }

    @Override
    public void onComplete() {
        body.complete(bytes.toByteArray());
    }
}
