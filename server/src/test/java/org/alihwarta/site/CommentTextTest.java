package org.alihwarta.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.alihwarta.site.CommentText.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommentTextTest {
    @Test
    void keepsParagraphsAndLines() {
        CommentText text = CommentText.of("satu\r\ndua\n \ntiga\n\n\n");

        assertThat(text.paragraphs()).hasSize(2);
        assertThat(text.paragraphs().get(0).lines())
                .containsExactly(List.of(new Piece("satu", null)), List.of(new Piece("dua", null)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lihat https://warta.example/a?b=c&d=1. | https://warta.example/a?b=c&d=1",
                "(http://warta.example/) | http://warta.example/",
                "見て https://warta.example/記事、ね | https://warta.example/記事、ね",
                "انظر https://warta.example/خبر، | https://warta.example/خبر"
            })
    void linksWebAddressesWithoutTheSentenceAroundThem(String text, String address) {
        assertThat(links(text)).containsExactly(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "https://",
                "http://localhost/",
                "https://a.example:99999999/%zz",
                "<a href=https://>x</a>",
                "ftp://warta.example/"
            })
    void linksNothingElse(String text) {
        assertThat(links(text)).isEmpty();
    }

    private static Stream<String> links(String text) {
        return CommentText.of(text).paragraphs().stream()
                .flatMap(paragraph -> paragraph.lines().stream())
                .flatMap(List::stream)
                .map(Piece::href)
                .flatMap(Stream::ofNullable);
    }
}
