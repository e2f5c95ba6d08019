package org.alihwarta.marian.format;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Reads {@code model.npz}: a zip archive of numpy's {@code .npy} arrays (layout: NEP 1 of numpy). */
final class NpzReader {

    private static final Pattern TYPE = Pattern.compile("'descr':\\s*'([^']+)'");
    private static final Pattern SHAPE = Pattern.compile("'shape':\\s*\\(([0-9, L]*)\\)");
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

    private final ByteSource source;
    private final Map<String, Tensor> tensors = new HashMap<>();
    private String settings = "";

    NpzReader(ByteSource source) {
        this.source = source;
    }

    ModelFile read() {
        ByteBuffer content = source.take(source.remaining(), "archive");
        String entryName = "archive";
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(content.array(), content.arrayOffset(), content.limit()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entryName = entry.getName();
                readEntry(entryName.replaceFirst("\\.npy$", ""), zip);
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new ModelFormatException(source.path(), entryName, "the zip archive is cut or corrupt", e);
        } catch (IOException e) {
            throw new ModelFormatException(source.path(), entryName, "cannot be unpacked", e);
        }
        requireEndOfArchive(content);
        return new ModelFile(source.path(), ModelSettings.parse(source.path(), settings), tensors);
    }

    /** A zip archive that was cut between two entries still reads; its directory at the end is missing. */
    private void requireEndOfArchive(ByteBuffer content) {
        for (int i = content.limit() - 22; i >= Math.max(0, content.limit() - 22 - 0xffff); i--) {
            if (content.getInt(i) == 0x06054b50) {
                return;
            }
        }
        throw new ModelFormatException(source.path(), "archive", "has no directory at its end; the file was cut");
    }

    private void readEntry(String name, InputStream in) throws IOException {
        String header = header(name, in);
        int[] shape = Shapes.matrix(source.path(), name, shape(name, header));
        int count = shape[0] * shape[1];
        String type = matched(TYPE, header, name, "a type");
        if (name.equals(ModelSettings.TENSOR)) {
            settings = Shapes.text(elements(name, in, count), count);
            return;
        }
        if (header.contains("'fortran_order': True")) {
            throw problem(name, "lies in Fortran order; expected C order");
        }
        tensors.put(name, tensor(name, type, shape, in));
    }

    private Tensor tensor(String name, String type, int[] shape, InputStream in) throws IOException {
        int count = shape[0] * shape[1];
        return switch (type) {
            case "<f4" -> new Tensor.Float32(name, shape[0], shape[1], elements(name, in, (long) count * Float.BYTES));
            case "<f2" ->
                new Tensor.Float32(
                        name,
                        shape[0],
                        shape[1],
                        HalfFloats.widen(elements(name, in, (long) count * Short.BYTES), count));
            default -> throw problem(name, "has type " + type + "; expected <f4 or <f2");
        };
    }

    private String header(String name, InputStream in) throws IOException {
        DataInputStream start = new DataInputStream(in);
        byte[] magic = new byte[MAGIC.length];
        start.readFully(magic);
        int version = start.readUnsignedByte();
        start.readUnsignedByte();
        if (!java.util.Arrays.equals(magic, MAGIC) || version < 1 || version > 3) {
            throw problem(name, "is not a numpy array");
        }
        int low = start.readUnsignedByte() | start.readUnsignedByte() << 8;
        int length = version == 1 ? low : low | start.readUnsignedShort() << 16;
        if (length > 0xffff) {
            throw problem(name, "has a header of " + length + " bytes");
        }
        return StandardCharsets.ISO_8859_1.decode(elements(name, in, length)).toString();
    }

    private int[] shape(String name, String header) {
        String dimensions =
                matched(SHAPE, header, name, "a shape").replace("L", "").replace(" ", "");
        if (dimensions.isEmpty()) {
            return new int[] {1};
        }
        String[] numbers = dimensions.replaceFirst(",$", "").split(",", -1);
        int[] shape = new int[numbers.length];
        for (int i = 0; i < shape.length; i++) {
            if (numbers[i].isEmpty() || numbers[i].length() > 9) {
                throw problem(name, "has the shape (" + dimensions + ")");
            }
            shape[i] = Integer.parseInt(numbers[i]);
        }
        return shape;
    }

    private String matched(Pattern pattern, String header, String name, String what) {
        Matcher matcher = pattern.matcher(header);
        if (!matcher.find()) {
            throw problem(name, "its header lacks " + what + ": " + header.strip());
        }
        return matcher.group(1);
    }

    /** Grows as the bytes come, so that a false length costs no memory. */
    private ByteBuffer elements(String name, InputStream in, long byteCount) throws IOException {
        if (byteCount > Integer.MAX_VALUE - 8) {
            throw problem(name, "needs " + byteCount + " bytes");
        }
        byte[] content = in.readNBytes((int) byteCount);
        if (content.length < byteCount) {
            throw problem(name, "holds " + content.length + " bytes; expected " + byteCount);
        }
        return ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    private ModelFormatException problem(String name, String problem) {
        return new ModelFormatException(source.path(), "tensor " + name, problem);
    }
}
