package org.alihwarta.desk;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.alihwarta.picture.PictureFile;
import org.alihwarta.web.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a block in the editor.
 *
 * @param action where the editor's form goes
 * @param key the end of its fields' names
 * @param error what is wrong with it; absent when nothing is
 */
public record BlockField(
        Messages text,
        String action,
        String key,
        BlockForm block,
        @Nullable String error) {
    public List<BlockForm.Kind> kinds() {
        return List.of(BlockForm.Kind.values());
    }

    /** What its main field is called. */
    public String label() {
        return text.of("editor.of." + block.kind().word());
    }

    public boolean is(String kind) {
        return block.kind().word().equals(kind);
    }

    /** The address of a small print of its picture at the desk; absent where it is not one of ours. */
    public @Nullable String thumbnail() {
        if (block.image().isEmpty() || !TypedBlocks.isAddress(block.image())) {
            return null;
        }
        Optional<PictureFile> file = PictureFile.find(URI.create(block.image()));
        return file.map(picture ->
                        DeskAddresses.PICTURES + "/" + picture.prints().get(0).name())
                .orElse(null);
    }
}
