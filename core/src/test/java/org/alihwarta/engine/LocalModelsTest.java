package org.alihwarta.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.alihwarta.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalModelsTest {
    @TempDir
    private Path home;

    @Test
    void takesTheNewestVersionOfAModel() throws IOException {
        model("firefox-id-en/1.9", "iden");
        model("firefox-id-en/1.10", "iden");
        assertThat(names(Language.ENGLISH)).containsExactly("marian/firefox-id-en/1.10");
    }

    @Test
    void takesFoldersThatWereCopiedByHand() throws IOException {
        Path folder = Files.createDirectories(home.resolve("id-en"));
        Files.createFile(folder.resolve("model.iden.intgemm.alphas.bin"));
        assertThat(names(Language.ENGLISH)).containsExactly("marian/firefox-id-en/1");
    }

    @Test
    void findsTheWayThroughEnglish() throws IOException {
        model("firefox-id-en/1.0", "iden");
        model("firefox-en-fr/2.0", "enfr");
        model("firefox-en-zh/2.1", "enzh");
        assertThat(names(Language.FRENCH)).containsExactly("marian/firefox-id-en/1.0+marian/firefox-en-fr/2.0");
        assertThat(names(Language.CHINESE)).containsExactly("marian/firefox-id-en/1.0+marian/firefox-en-zh/2.1");
        assertThat(names(Language.JAPANESE)).isEmpty();
    }

    @Test
    void prefersADirectModelToTheWayThroughEnglish() throws IOException {
        model("firefox-id-en/1.0", "iden");
        model("firefox-en-fr/2.0", "enfr");
        model("own-id-fr/1", "idfr");
        assertThat(names(Language.FRENCH)).containsExactly("marian/own-id-fr/1");
    }

    @Test
    void hasNoWayFromEnglishWithoutOneIntoIt() throws IOException {
        model("firefox-en-fr/2.0", "enfr");
        assertThat(names(Language.FRENCH)).isEmpty();
        assertThat(new LocalModels(List.of(home)).list()).hasSize(1);
    }

    @Test
    void keepsModelsIntoIndonesianForWires() throws IOException {
        model("firefox-id-en/1.0", "iden");
        model("firefox-en-id/2.0", "enid");
        try (Engines engines = new LocalModels(List.of(home)).openForReaders()) {
            assertThat(engines.fromEnglish()).extracting(Engine::name).containsExactly("marian/firefox-en-id/2.0");
            assertThat(engines.targets()).containsExactly(Language.ENGLISH);
        }
    }

    @Test
    void seesNothingOfWhatIsBeingInstalled() throws IOException {
        Files.createFile(Files.createDirectories(home.resolve(".unfinished-1")).resolve("model.iden.bin"));
        assertThat(new LocalModels(List.of(home)).list()).isEmpty();
    }

    @Test
    void translatesThroughTwoModels() throws IOException {
        copy("ssru", Files.createDirectories(home.resolve("own-id-en/1")), Language.INDONESIAN, Language.ENGLISH);
        copy("int8", Files.createDirectories(home.resolve("own-en-ja/1")), Language.ENGLISH, Language.JAPANESE);
        try (Engines engines = new LocalModels(List.of(home)).openForReaders()) {
            Engine engine = engines.serving(Language.JAPANESE).get(0);
            List<List<Candidate>> found = engine.translate(List.of("pagi", "siang itu"), Language.JAPANESE, 4);
            assertThat(found)
                    .hasSize(2)
                    .allSatisfy(
                            candidates -> assertThat(candidates).isNotEmpty().hasSizeLessThanOrEqualTo(4));
            assertThat(found.get(0).get(0).score()).isNegative();
        }
    }

    private List<String> names(Language target) {
        return new LocalModels(List.of(home))
                .openForReaders().serving(target).stream().map(Engine::name).toList();
    }

    private void model(String place, String pair) throws IOException {
        Path folder = Files.createDirectories(home.resolve(place));
        Files.createFile(folder.resolve("model." + pair + ".intgemm.alphas.bin"));
        card(
                folder,
                Language.findByCode(pair.substring(0, 2)).orElseThrow(),
                Language.findByCode(pair.substring(2)).orElseThrow());
    }

    private static void copy(String model, Path folder, Language source, Language target) throws IOException {
        for (String name : List.of("vocab.spm", model.equals("int8") ? "model.bin" : "model.npz")) {
            Files.copy(TinyModels.folder(model).resolve(name), folder.resolve(name));
        }
        card(folder, source, target);
    }

    private static void card(Path folder, Language source, Language target) {
        String name = folder.getName(folder.getNameCount() - 2).toString();
        String version = String.valueOf(folder.getFileName());
        ModelCardWriter.write(
                new ModelCard(name, version, source, Set.of(target), false, ModelCard.Fitness.READERS, "MPL-2.0"),
                folder);
    }
}
