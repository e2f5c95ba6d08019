package org.alihwarta.marian.format;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads Marian's {@code .bin} (layout: {@code src/common/binary.cpp} of marian-dev, version 1). */
final class BinaryReader {

    private static final int VERSION = 1;
    private static final int HEADER_BYTES = 4 * Long.BYTES;
    private static final long NAME_LIMIT = 4096;

    private final ByteSource source;
    private final Map<String, Tensor> tensors = new HashMap<>();
    private String settings = "";

    BinaryReader(ByteSource source) {
        this.source = source;
    }

    /** One tensor's entry in the table at the start of the file. */
    private record Header(long nameLength, long type, long dimensions, long byteCount) {}

    ModelFile read() {
        long version = source.takeLong("version");
        if (version != VERSION) {
            throw problem("version", "is " + version + "; expected " + VERSION + ", as Marian writes it");
        }
        List<Header> headers = headers();
        List<String> names = new ArrayList<>();
        for (Header header : headers) {
            names.add(name(header));
        }
        List<int[]> shapes = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            shapes.add(shape(headers.get(i), names.get(i)));
        }
        source.take(source.takeLong("padding"), "padding");
        for (int i = 0; i < headers.size(); i++) {
            readTensor(names.get(i), headers.get(i), shapes.get(i));
        }
        return new ModelFile(source.path(), ModelSettings.parse(source.path(), settings), tensors);
    }

    private List<Header> headers() {
        int count = source.takeCount(HEADER_BYTES, "table of tensors");
        List<Header> headers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ByteBuffer entry = source.take(HEADER_BYTES, "table of tensors");
            headers.add(new Header(entry.getLong(), entry.getLong(), entry.getLong(), entry.getLong()));
        }
        return headers;
    }

    private String name(Header header) {
        if (header.nameLength() < 1 || header.nameLength() > NAME_LIMIT) {
            throw problem("names", "a name of " + header.nameLength() + " bytes; expected 1 to " + NAME_LIMIT);
        }
        return source.takeTerminated(header.nameLength(), "names");
    }

    private int[] shape(Header header, String name) {
        if (header.dimensions() < 1 || header.dimensions() > 4) {
            throw problem("tensor " + name, "has " + header.dimensions() + " dimensions; expected 1 to 4");
        }
        int[] shape = new int[(int) header.dimensions()];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = source.takeInt("tensor " + name);
        }
        return Shapes.matrix(source.path(), name, shape);
    }

    private void readTensor(String name, Header header, int[] shape) {
        ElementType type = ElementType.ofMarian(header.type());
        if (type == null) {
            throw problem(
                    "tensor " + name,
                    "has type 0x" + Long.toHexString(header.type()) + "; expected "
                            + "float32, float16, int8 or intgemm8");
        }
        long needed = type.bytesFor((long) shape[0] * shape[1]);
        if (header.byteCount() < needed) {
            throw problem("tensor " + name, "holds " + header.byteCount() + " bytes; expected " + needed);
        }
        ByteBuffer content = source.take(header.byteCount(), "tensor " + name);
        if (name.equals(ModelSettings.TENSOR)) {
            settings = Shapes.text(content, (int) needed);
        } else {
            tensors.put(name, tensor(name, type, shape, content));
        }
    }

    private static Tensor tensor(String name, ElementType type, int[] shape, ByteBuffer content) {
        int count = shape[0] * shape[1];
        return switch (type) {
            case FLOAT32 -> new Tensor.Float32(name, shape[0], shape[1], content.slice(0, count * Float.BYTES));
            case FLOAT16 -> new Tensor.Float32(name, shape[0], shape[1], HalfFloats.widen(content, count));
            case INT8 -> new Tensor.Int8(name, shape[0], shape[1], content.slice(0, count), false, 1);
            case INTGEMM8 -> intgemm(name, shape, content);
        };
    }

    /** Embeddings lie as they are; every other matrix lies transposed. The multiplier follows the last element. */
    private static Tensor intgemm(String name, int[] shape, ByteBuffer content) {
        int count = shape[0] * shape[1];
        float multiplier = content.getFloat(count);
        boolean isTransposed = !name.contains("Wemb");
        return new Tensor.Int8(name, shape[0], shape[1], content.slice(0, count), isTransposed, multiplier);
    }

    private ModelFormatException problem(String part, String problem) {
        return new ModelFormatException(source.path(), part, problem);
    }
}
