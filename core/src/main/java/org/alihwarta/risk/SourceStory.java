package org.alihwarta.risk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alihwarta.registry.Mention;
import org.alihwarta.registry.Registry;
import org.alihwarta.text.Block;
import org.alihwarta.text.Document;

/** A story as the rules look at it: taken apart once for all of them. For one thread. */
public final class SourceStory {
    private final List<Passage> passages = new ArrayList<>();
    private final List<List<Passage.Sentence>> sentences = new ArrayList<>();
    private final List<List<Mention>> mentions = new ArrayList<>();

    SourceStory(Document document, Registry registry, Readings readings) {
        add(Passage.Kind.HEADLINE, document.headline());
        for (Block block : document.blocks()) {
            block.texts().forEach(text -> add(kind(block), text));
        }
        for (Passage passage : passages) {
            Readings.Reading reading = readings.of(passage);
            sentences.add(reading.sentences());
            mentions.add(reading.mentions());
        }
        settle(registry);
    }

    public List<Passage> passages() {
        return List.copyOf(passages);
    }

    List<Passage.Sentence> sentencesOf(Passage passage) {
        return sentences.get(passage.index());
    }

    /** The registered names in a passage, as the whole story explains them. */
    List<Mention> mentionsIn(Passage passage) {
        return mentions.get(passage.index());
    }

    private void add(Passage.Kind kind, String text) {
        passages.add(new Passage(passages.size(), kind, text));
    }

    /** An ambiguous name is looked at once more in the light of the others; most passages have none. */
    private void settle(Registry registry) {
        Set<String> known = new HashSet<>();
        mentions.forEach(found ->
                found.forEach(mention -> mention.findEntity().ifPresent(entity -> known.add(entity.id()))));
        for (Passage passage : passages) {
            if (mentionsIn(passage).stream().anyMatch(mention -> !mention.certain())) {
                mentions.set(passage.index(), registry.mentions(passage.text(), known));
            }
        }
    }

    private static Passage.Kind kind(Block block) {
        if (block instanceof Block.Picture) {
            return Passage.Kind.CAPTION;
        }
        return block instanceof Block.Related ? Passage.Kind.RELATED : Passage.Kind.BODY;
    }
}
