/**
 * Translation with Marian models on the JVM.
 *
 * <p>A <em>translator</em> is a loaded model; a <em>translation</em> is a text with its score, its pieces and the soft
 * <em>alignment</em> that says which piece came from where. Start at {@link org.alihwarta.marian.Translator#open}.
 *
 * <pre>{@code
 * try (Translator translator = Translator.open(Path.of("models/id-en"))) {
 *     System.out.println(translator.translate("Selamat pagi.").text());
 * }
 * }</pre>
 */
@NullMarked
package org.alihwarta.marian;

import org.jspecify.annotations.NullMarked;
