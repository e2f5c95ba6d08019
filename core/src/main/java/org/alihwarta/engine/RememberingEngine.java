package org.alihwarta.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alihwarta.language.Language;

/** An engine that keeps its latest answers: four editions of a story go through the same English sentences. */
final class RememberingEngine implements Engine {
    private static final int SENTENCES = 2000;

    private final Engine engine;
    private final Map<Question, List<Candidate>> answers = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, List<Candidate>> eldest) {
            return size() > SENTENCES;
        }
    };

    RememberingEngine(Engine engine) {
        this.engine = engine;
    }

    @Override
    public String name() {
        return engine.name();
    }

    @Override
    public Set<Language> targets() {
        return engine.targets();
    }

    @Override
    public List<List<Candidate>> translate(List<String> sentences, Language target, int nBest) {
        List<Question> questions = sentences.stream()
                .map(sentence -> new Question(sentence, target, nBest))
                .toList();
        Map<Question, List<Candidate>> known = recall(questions);
        Set<Question> missing = new LinkedHashSet<>(questions);
        missing.removeAll(known.keySet());
        if (!missing.isEmpty()) {
            List<Question> asked = new ArrayList<>(missing);
            List<List<Candidate>> found =
                    engine.translate(asked.stream().map(Question::sentence).toList(), target, nBest);
            for (int i = 0; i < asked.size(); i++) {
                known.put(asked.get(i), found.get(i));
            }
            remember(known);
        }
        return questions.stream()
                .map(question -> List.copyOf(known.getOrDefault(question, List.of())))
                .toList();
    }

    @Override
    public void close() {
        engine.close();
    }

    private Map<Question, List<Candidate>> recall(List<Question> questions) {
        Map<Question, List<Candidate>> known = new LinkedHashMap<>();
        synchronized (answers) {
            for (Question question : questions) {
                List<Candidate> answer = answers.get(question);
                if (answer != null) {
                    known.put(question, answer);
                }
            }
        }
        return known;
    }

    private void remember(Map<Question, List<Candidate>> fresh) {
        synchronized (answers) {
            answers.putAll(fresh);
        }
    }

    private record Question(String sentence, Language target, int nBest) {}
}
