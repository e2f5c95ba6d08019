package org.alihwarta.cli;

/** The formats of {@code translate}. */
enum TranslationFormat {
    TEXT("txt") {
        @Override
        SourceTexts read(InputFile input) {
            return LineTexts.of(input);
        }
    },
    HTML("html") {
        @Override
        SourceTexts read(InputFile input) {
            return HtmlTexts.of(input);
        }
    },
    JSON("json") {
        @Override
        SourceTexts read(InputFile input) {
            return new JsonTexts(LineTexts.of(input).texts());
        }
    };

    private final String extension;

    TranslationFormat(String extension) {
        this.extension = extension;
    }

    abstract SourceTexts read(InputFile input);

    String extension() {
        return extension;
    }
}
