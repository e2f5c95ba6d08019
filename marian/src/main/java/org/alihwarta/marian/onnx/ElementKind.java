package org.alihwarta.marian.onnx;

/** The element types of ONNX tensors that the graphs here use, with their numbers in {@code TensorProto.DataType}. */
public enum ElementKind {
    FLOAT(1),
    UINT8(2),
    INT8(3),
    INT64(7);

    private final int number;

    ElementKind(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
