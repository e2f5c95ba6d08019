package org.alihwarta.marian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SpanTest {

    private static final String TEXT = "a é 東京 😀!";

    @Test
    void countsBytesAndCharacters() {
        Span tokyo = new Span(4, 6);
        assertThat(tokyo.of(TEXT)).isEqualTo("東京");
        assertThat(tokyo.inBytes(TEXT)).isEqualTo(new Span(5, 11));
        assertThat(tokyo.inCharacters(TEXT)).isEqualTo(new Span(4, 6));
        Span exclamation = new Span(9, 10);
        assertThat(exclamation.inBytes(TEXT)).isEqualTo(new Span(16, 17));
        assertThat(exclamation.inCharacters(TEXT)).isEqualTo(new Span(8, 9));
    }

    @Test
    void refusesToEndBeforeItStarts() {
        assertThatThrownBy(() -> new Span(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
