package org.alihwarta.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.alihwarta.marian.Alignment;
import org.alihwarta.marian.Translation;
import org.alihwarta.marian.Translator;
import org.alihwarta.marian.format.ModelFormatException;
import org.alihwarta.marian.network.RuntimeFailure;
import org.alihwarta.marian.search.Decoding;
import org.alihwarta.marian.vocabulary.Piece;
import org.jspecify.annotations.Nullable;

/** A Marian model on this machine. Its files are read when the first translation is asked for. */
public final class MarianEngine implements Engine {
    private final ModelCard card;
    private final Path folder;
    private @Nullable Translator translator;

    public MarianEngine(ModelCard card, Path folder) {
        this.card = card;
        this.folder = folder;
    }

    @Override
    public String name() {
        return "marian/" + card.name() + "/" + card.version();
    }

    /** The language that it reads. */
    Language source() {
        return card.source();
    }

    @Override
    public Set<Language> targets() {
        return card.targets();
    }

    @Override
    public int placeholders() {
        return card.placeholders();
    }

    @Override
    public List<List<Candidate>> translate(List<String> sentences, Language target, int nBest) {
        String token = card.targetTokens() ? ">>" + target.iso639p3() + "<< " : "";
        List<String> marked = sentences.stream().map(token::concat).toList();
        try {
            return opened().translate(marked, Decoding.beam(nBest).nBest(nBest)).stream()
                    .map(translations -> candidates(translations, token.length()))
                    .toList();
        } catch (ModelFormatException exception) {
            throw unavailable("is unusable", exception, "Install it again, or take its folder away.");
        } catch (RuntimeFailure exception) {
            throw unavailable("cannot be run", exception, "Free memory, or see the cause in the log; then try again.");
        } catch (CancellationException exception) {
            throw unavailable("was stopped", exception, "Ask for the translation again.");
        }
    }

    private AlihwartaException unavailable(String state, RuntimeException cause, String remedy) {
        return AlihwartaException.unavailable(
                "Model " + card.name() + " in " + folder + " " + state + ": " + cause.getMessage() + ". " + remedy,
                cause);
    }

    @Override
    public synchronized void close() {
        if (translator != null) {
            translator.close();
        }
        translator = null;
    }

    private synchronized Translator opened() {
        if (translator == null) {
            translator = Translator.open(folder);
        }
        return translator;
    }

    private static List<Candidate> candidates(List<Translation> translations, int tokenLength) {
        return translations.stream()
                .map(translation -> new Candidate(
                        translation.text(), translation.score(), links(translation.alignment(), tokenLength)))
                .toList();
    }

    /** Every target piece with the source piece that it came from most likely; the language token is no part of the sentence. */
    private static List<Candidate.Link> links(Alignment alignment, int tokenLength) {
        List<Candidate.Link> links = new ArrayList<>();
        for (int i = 0; i < alignment.target().size(); i++) {
            int j = alignment.likeliestSource(i);
            Piece target = alignment.target().get(i);
            Piece source = alignment.source().get(j);
            if (target.start() < target.end() && source.start() >= tokenLength && source.start() < source.end()) {
                links.add(new Candidate.Link(
                        source.start() - tokenLength,
                        source.end() - tokenLength,
                        target.start(),
                        target.end(),
                        alignment.weight(i, j)));
            }
        }
        return links;
    }
}
