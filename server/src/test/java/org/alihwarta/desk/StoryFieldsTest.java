package org.alihwarta.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alihwarta.desk.BlockForm.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryFieldsTest {
    private static final Map<String, List<String>> FIELDS = fields();

    private static Map<String, List<String>> fields() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("headline", List.of(" Panen raya, hari ini "));
        fields.put("revision", List.of("3"));
        fields.put("block", List.of("2", "n1", "7", "../x", "2"));
        fields.put("kind-2", List.of("lead"));
        fields.put("text-2", List.of("Panen dimulai."));
        fields.put("kind-n1", List.of("picture"));
        fields.put("text-n1", List.of("Petani di sawah."));
        fields.put("credit-n1", List.of("Rina"));
        fields.put("alt-n1", List.of("Tiga orang memotong padi."));
        fields.put("image-n1", List.of("/pictures/a.jpg"));
        fields.put("kind-7", List.of("siluman"));
        fields.put("text-7", List.of("Baris satu.\r\nBaris dua,\0 masih."));
        fields.put("oldNote-0", List.of("Angka diperbaiki."));
        fields.put("oldNote-1", List.of("Nama diperbaiki."));
        fields.put("withdraw-1", List.of("true"));
        return fields;
    }

    @Test
    void readsBlocksInTheirOrder() {
        StoryForm form = new StoryFields(FIELDS).form();

        assertThat(form.headline()).isEqualTo("Panen raya, hari ini");
        assertThat(form.revision()).isEqualTo(3);
        assertThat(form.blocks())
                .containsExactly(
                        BlockForm.of(Kind.LEAD, "Panen dimulai."),
                        new BlockForm(
                                Kind.PICTURE,
                                "Petani di sawah.",
                                "Rina",
                                "Tiga orang memotong padi.",
                                "/pictures/a.jpg",
                                ""),
                        BlockForm.of(Kind.PARAGRAPH, "Baris satu.\nBaris dua, masih."));
        assertThat(form.notes())
                .containsExactly(
                        new StoryForm.NoteForm("Angka diperbaiki.", false),
                        new StoryForm.NoteForm("Nama diperbaiki.", true));
    }

    @ParameterizedTest
    @CsvSource({
        "up:n1, PICTURE LEAD PARAGRAPH",
        "up:2, LEAD PICTURE PARAGRAPH",
        "down:2, PICTURE LEAD PARAGRAPH",
        "down:7, LEAD PICTURE PARAGRAPH",
        "remove:n1, LEAD PARAGRAPH",
        "add:2, LEAD PARAGRAPH PICTURE PARAGRAPH",
        "remove:9, LEAD PICTURE PARAGRAPH",
        "explode:2, LEAD PICTURE PARAGRAPH",
        "'', LEAD PICTURE PARAGRAPH"
    })
    void doesWhatAButtonSays(String act, String kinds) {
        assertThat(new StoryFields(FIELDS).after(act).blocks())
                .extracting(block -> block.kind().name())
                .containsExactly(kinds.split(" "));
    }

    @Test
    void leavesOneBlockToWriteIn() {
        Map<String, List<String>> one = Map.of("block", List.of("1"), "text-1", List.of("Isi."));

        assertThat(new StoryFields(one).after("remove:1").blocks()).containsExactly(BlockForm.empty());
    }

    @Test
    void readsAnEmptyForm() {
        assertThat(new StoryFields(Map.of()).form()).isEqualTo(StoryForm.empty().withBlocks(List.of()));
    }
}
