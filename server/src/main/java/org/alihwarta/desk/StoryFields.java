package org.alihwarta.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The fields of an editor's form as a browser sends them. Every block has a key that its fields end with ({@code kind-7}, {@code text-7});
 * the field {@code block} comes once for each, in the order of the blocks.
 */
final class StoryFields {
    private static final Pattern KEY = Pattern.compile("[a-z0-9]{1,12}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final Map<String, List<String>> fields;

    StoryFields(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    /** Whether a block can be called so. */
    static boolean isKey(String key) {
        return KEY.matcher(key).matches();
    }

    StoryForm form() {
        return new StoryForm(
                line("section"),
                line("headline"),
                line("place"),
                line("outlet"),
                line("byline"),
                line("topics"),
                keys().stream().map(this::block).toList(),
                value("text"),
                number("revision"),
                notes(),
                line("noteKind"),
                line("note"),
                line("noteAbout"));
    }

    /** Of the blocks, in their order. */
    List<String> keys() {
        return fields.getOrDefault("block", List.of()).stream()
                .filter(StoryFields::isKey)
                .distinct()
                .toList();
    }

    /**
     * The form after a button of a block was pressed in a browser that runs no scripts.
     *
     * @param act what to do and the key of the block, such as {@code up:7}; another changes nothing
     */
    StoryForm after(String act) {
        List<BlockForm> blocks = new ArrayList<>(form().blocks());
        int colon = act.indexOf(':');
        int at = colon < 0 ? -1 : keys().indexOf(act.substring(colon + 1));
        if (at >= 0) {
            switch (act.substring(0, colon)) {
                case "add" -> blocks.add(at + 1, BlockForm.empty());
                case "remove" -> blocks.remove(at);
                case "up" -> Collections.swap(blocks, at, Math.max(0, at - 1));
                case "down" -> Collections.swap(blocks, at, Math.min(blocks.size() - 1, at + 1));
                default -> {}
            }
        }
        return form().withBlocks(blocks.isEmpty() ? List.of(BlockForm.empty()) : blocks);
    }

    private BlockForm block(String key) {
        return new BlockForm(
                Arrays.stream(BlockForm.Kind.values())
                        .filter(kind -> kind.word().equals(value("kind-" + key)))
                        .findFirst()
                        .orElse(BlockForm.Kind.PARAGRAPH),
                value("text-" + key).strip(),
                line("credit-" + key),
                line("alt-" + key),
                line("image-" + key),
                line("link-" + key));
    }

    private List<StoryForm.NoteForm> notes() {
        List<StoryForm.NoteForm> notes = new ArrayList<>();
        while (fields.containsKey("oldNote-" + notes.size())) {
            int index = notes.size();
            notes.add(new StoryForm.NoteForm(line("oldNote-" + index), fields.containsKey("withdraw-" + index)));
        }
        return notes;
    }

    private int number(String name) {
        String typed = line(name);
        return NUMBER.matcher(typed).matches() ? Integer.parseInt(typed) : 0;
    }

    private String line(String name) {
        return value(name).strip();
    }

    /** Line ends as Java writes them; NUL, which no database takes, is no character that anybody types. */
    private String value(String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0).replace("\r\n", "\n").replace("\0", "");
    }
}
