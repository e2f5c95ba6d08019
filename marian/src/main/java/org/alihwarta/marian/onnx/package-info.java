/**
 * ONNX graphs written in memory.
 *
 * <p>A <em>graph</em> is a list of <em>nodes</em> (operators), <em>initializers</em> (constant tensors) and named inputs
 * and outputs. Start at {@link org.alihwarta.marian.onnx.OnnxGraph}; its bytes are what ONNX Runtime loads. The field
 * numbers are those of {@code onnx.proto3} in the ONNX project.
 */
@NullMarked
package org.alihwarta.marian.onnx;

import org.jspecify.annotations.NullMarked;
