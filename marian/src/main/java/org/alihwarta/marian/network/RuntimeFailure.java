package org.alihwarta.marian.network;

/** ONNX Runtime refused a graph or a run; with a model file that was read without complaint this is a bug here. */
public final class RuntimeFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RuntimeFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
