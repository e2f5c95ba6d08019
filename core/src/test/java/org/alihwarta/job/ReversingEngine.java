package org.alihwarta.job;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.alihwarta.engine.Candidate;
import org.alihwarta.engine.Engine;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;

/** An engine that turns round the words of a sentence, keeps account of what it was asked, and fails or dawdles when told to. */
final class ReversingEngine implements Engine {
    final List<String> asked = new CopyOnWriteArrayList<>();
    private final Set<Language> targets;
    private volatile int failuresToCome;
    private volatile @Nullable Language failing;
    private volatile @Nullable CountDownLatch gate;
    private volatile String deadly = "\0";
    final CountDownLatch reached = new CountDownLatch(1);

    ReversingEngine(Set<Language> targets) {
        this.targets = EnumSet.copyOf(targets);
    }

    static String reversed(String sentence) {
        List<String> words = new ArrayList<>(List.of(sentence.split(" ")));
        Collections.reverse(words);
        return String.join(" ", words);
    }

    synchronized void learn(Language language) {
        targets.add(language);
    }

    /** Jobs of other languages, which run beside it, use up none of the failures. */
    void failNext(int times, Language target) {
        failuresToCome = times;
        failing = target;
    }

    /** Whoever has a sentence with this word translated dies of it. */
    void dieOf(String word) {
        deadly = word;
    }

    /** Every call waits until the latch is open; {@link #reached} tells that one does. */
    void waitFor(CountDownLatch latch) {
        gate = latch;
    }

    @Override
    public String name() {
        return "reversing/1";
    }

    @Override
    public synchronized Set<Language> targets() {
        return EnumSet.copyOf(targets);
    }

    @Override
    public List<List<Candidate>> translate(List<String> sentences, Language target, int nBest) {
        asked.addAll(sentences);
        pass();
        if (sentences.stream().anyMatch(sentence -> sentence.contains(deadly))) {
            throw new StackOverflowError("StackOverflow in the engine");
        }
        if (failsNow(target)) {
            throw AlihwartaException.unavailable("the engine is out of order", null);
        }
        return sentences.stream()
                .map(sentence -> List.of(Candidate.of(reversed(sentence))))
                .toList();
    }

    private synchronized boolean failsNow(Language target) {
        if (failuresToCome == 0 || target != failing) {
            return false;
        }
        failuresToCome--;
        return true;
    }

    private void pass() {
        CountDownLatch closed = gate;
        if (closed == null) {
            return;
        }
        reached.countDown();
        try {
            closed.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw AlihwartaException.unavailable("interrupted", stopped);
        }
    }

    @Override
    public void close() {}
}
