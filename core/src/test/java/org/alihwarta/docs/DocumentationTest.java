package org.alihwarta.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages of the documentation lead somewhere. */
class DocumentationTest {
    private static final Path HOUSE = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    @Test
    void linksToWhatThereIs() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            for (MatchResult link :
                    LINK.matcher(Files.readString(page)).results().toList()) {
                if (!link.group(1).contains("://") && !exists(page, link.group(1))) {
                    broken.add(HOUSE.relativize(page) + " -> " + link.group(1));
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (String folder : List.of("docs", ".", "marian", "training", "models", "benchmarks")) {
            try (Stream<Path> files =
                    folder.equals("docs") ? Files.walk(HOUSE.resolve(folder)) : Files.list(HOUSE.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
            }
        }
        return pages.stream().map(Path::normalize).toList();
    }

    private static boolean exists(Path page, String link) throws IOException {
        int hash = link.indexOf('#');
        String place = hash < 0 ? link : link.substring(0, hash);
        Path target = place.isEmpty() ? page : page.resolveSibling(place).normalize();
        return Files.exists(target) && (hash < 0 || anchors(target).contains(link.substring(hash + 1)));
    }

    /** As GitHub and GitLab make them of headings. */
    private static List<String> anchors(Path page) throws IOException {
        return HEADING.matcher(Files.readString(page))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}\\- ]", "")
                        .replace(' ', '-'))
                .toList();
    }
}
