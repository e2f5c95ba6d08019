package org.alihwarta.marian.format;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tensors and settings of one Marian model file; immutable. */
public final class ModelFile {

    private final Path path;
    private final ModelSettings settings;
    private final Map<String, Tensor> tensors;

    ModelFile(Path path, ModelSettings settings, Map<String, Tensor> tensors) {
        this.path = path;
        this.settings = settings;
        this.tensors = Map.copyOf(tensors);
    }

    /**
     * Reads {@code model.npz} or {@code model.bin}, gzipped or not; the content decides which, not the name.
     *
     * @throws ModelFormatException when the file is missing, cut, corrupt or of another kind
     */
    public static ModelFile read(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new ModelFormatException(path, "file", "does not exist; expected a Marian model (.npz or .bin)");
        }
        ByteSource bytes = ByteSource.read(path);
        return bytes.startsWith('P', 'K') ? new NpzReader(bytes).read() : new BinaryReader(bytes).read();
    }

    public Path path() {
        return path;
    }

    public ModelSettings settings() {
        return settings;
    }

    public boolean contains(String name) {
        return tensors.containsKey(name);
    }

    /** The names of all tensors. */
    public Set<String> names() {
        return tensors.keySet();
    }

    public @Nullable Tensor find(String name) {
        return tensors.get(name);
    }

    /** The tensor of that name and shape; a negative number of rows or columns stands for any. */
    public Tensor tensor(String name, int rows, int columns) {
        Tensor tensor = tensors.get(name);
        String expected = "[" + printed(rows) + ", " + printed(columns) + "]";
        if (tensor == null) {
            throw new ModelFormatException(path, "tensor " + name, "is missing; expected a matrix " + expected);
        }
        if ((rows >= 0 && tensor.rows() != rows) || (columns >= 0 && tensor.columns() != columns)) {
            throw new ModelFormatException(
                    path, "tensor " + name, "has shape " + tensor.shape() + "; expected " + expected);
        }
        return tensor;
    }

    /** True when at least one matrix is stored as int8. */
    public boolean isQuantized() {
        return tensors.values().stream().anyMatch(Tensor.Int8.class::isInstance);
    }

    private static String printed(int size) {
        return size < 0 ? "any" : Integer.toString(size);
    }
}
