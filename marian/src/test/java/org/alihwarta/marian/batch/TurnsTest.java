package org.alihwarta.marian.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.alihwarta.marian.search.Constraints;
import org.alihwarta.marian.search.Decoding;
import org.alihwarta.marian.search.Found;
import org.alihwarta.marian.search.Sentence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TurnsTest {

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final Translating translating = new Translating();
    private final Turns turns = new Turns(1, translating::search);

    @AfterEach
    void stop() {
        callers.shutdownNow();
    }

    /** Repeats the length of every sentence, remembers the batches, and holds the first until it is let go. */
    private static final class Translating {

        private final List<List<Integer>> batches = new ArrayList<>();
        private final CountDownLatch started = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);
        private final AtomicInteger calls = new AtomicInteger();

        List<List<Found>> search(List<Sentence> batch, Decoding decoding) {
            synchronized (batches) {
                batches.add(batch.stream().map(one -> one.ids().length).toList());
            }
            if (calls.getAndIncrement() == 0) {
                started.countDown();
                awaitUninterrupted();
            }
            if (batch.stream().anyMatch(one -> one.ids()[0] == 13)) {
                throw new IllegalStateException("13 brings bad luck");
            }
            return batch.stream()
                    .map(one -> List.of(new Found(List.of(one.ids().length), List.of(0f), 0, List.of())))
                    .toList();
        }

        private void awaitUninterrupted() {
            boolean isInterrupted = false;
            while (released.getCount() > 0) {
                try {
                    released.await();
                } catch (InterruptedException e) {
                    isInterrupted = true;
                }
            }
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }

        List<List<Integer>> batches() {
            synchronized (batches) {
                return List.copyOf(batches);
            }
        }
    }

    @Test
    void answersEverySentenceInItsPlace() {
        translating.released.countDown();
        assertThat(translate(3, 1, 2)).containsExactly(3, 1, 2);
        assertThat(translating.batches()).containsExactly(List.of(3, 2, 1));
    }

    @Test
    void answersNothingForNothing() {
        assertThat(translate()).isEmpty();
    }

    @Test
    void cutsARequestIntoBatchesOfLikeLength() {
        translating.released.countDown();
        int[] lengths = new int[40];
        Arrays.setAll(lengths, i -> i < 20 ? 5 : 40);
        translate(lengths);
        assertThat(translating.batches()).hasSize(2);
        assertThat(translating.batches().get(0)).hasSize(32).startsWith(40, 40).endsWith(5, 5);
    }

    @Test
    void takesSentencesOfLikeLengthAlong() throws Exception {
        Future<List<Integer>> first = callers.submit(() -> translate(4));
        translating.started.await();
        List<Future<List<Integer>>> others = new ArrayList<>();
        for (int length : new int[] {10, 9, 5, 4, 10}) {
            others.add(callers.submit(() -> translate(length)));
            awaitCallers(1 + others.size());
        }
        translating.released.countDown();
        assertThat(first.get()).containsExactly(4);
        for (Future<List<Integer>> other : others) {
            assertThat(other.get()).hasSize(1);
        }
        assertThat(translating.batches()).containsExactly(List.of(4), List.of(10, 9, 5, 10), List.of(4));
    }

    @Test
    void letsNobodyWaitLongerThanABatch() throws Exception {
        int[] many = new int[100];
        Arrays.fill(many, 20);
        Future<List<Integer>> story = callers.submit(() -> translate(many));
        translating.started.await();
        Future<List<Integer>> headline = callers.submit(() -> translate(6));
        awaitCallers(2);
        translating.released.countDown();
        assertThat(headline.get()).containsExactly(6);
        assertThat(story.get()).hasSize(100);
        assertThat(translating.batches().get(1)).containsExactly(6);
    }

    @Test
    void givesUpOneRequestWithoutDisturbingTheOthers() throws Exception {
        CountDownLatch givenUp = new CountDownLatch(1);
        Future<?> leader = callers.submit(() -> {
            try {
                translate(8);
            } catch (CancellationException e) {
                givenUp.countDown();
            }
        });
        translating.started.await();
        Future<List<Integer>> waiting = callers.submit(() -> translate(7));
        Future<List<Integer>> other = callers.submit(() -> translate(7));
        awaitCallers(3);
        leader.cancel(true);
        waiting.cancel(true);
        translating.released.countDown();
        assertThat(other.get()).containsExactly(7);
        assertThat(givenUp.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void failsOnlyWhoBroughtTheTrouble() throws Exception {
        Future<List<Integer>> first = callers.submit(() -> translate(4));
        translating.started.await();
        Future<List<Integer>> innocent = callers.submit(() -> translate(9));
        awaitCallers(2);
        Future<List<Integer>> unlucky = callers.submit(() -> lengths(turns.translate(request(new int[] {13, 1, 1}))));
        awaitCallers(3);
        translating.released.countDown();
        assertThat(first.get()).containsExactly(4);
        assertThatThrownBy(unlucky::get)
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseMessage("13 brings bad luck");
        assertThat(innocent.get()).containsExactly(9);
    }

    @Test
    void keepsRequestsApartThatMayNotShare() throws Exception {
        Future<List<Integer>> first = callers.submit(() -> translate(4));
        translating.started.await();
        Request alone = request(new int[9]);
        Future<List<Integer>> other = callers.submit(() -> translate(9));
        awaitCallers(2);
        translating.released.countDown();
        assertThat(alone.accepts(request(new int[9]))).isTrue();
        assertThat(new Request(List.of(new int[9]), Constraints.NONE, Decoding.greedy(), false).accepts(alone))
                .isFalse();
        assertThat(new Request(List.of(new int[9]), Constraints.NONE, Decoding.beam(2), true).accepts(alone))
                .isFalse();
        assertThat(first.get()).hasSize(1);
        assertThat(other.get()).hasSize(1);
    }

    private List<Integer> translate(int... lengths) {
        List<int[]> ids = Arrays.stream(lengths).mapToObj(int[]::new).toList();
        return lengths(turns.translate(new Request(ids, Constraints.NONE, Decoding.greedy(), true)));
    }

    private static Request request(int[] ids) {
        return new Request(List.of(ids), Constraints.NONE, Decoding.greedy(), true);
    }

    private static List<Integer> lengths(List<List<Found>> found) {
        return found.stream().map(list -> list.get(0).words().get(0)).toList();
    }

    private void awaitCallers(int count) throws InterruptedException {
        while (turns.callers() < count) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        assertThat(turns.callers())
                .as(String.format(Locale.ROOT, "%d callers", count))
                .isEqualTo(count);
    }
}
