package org.alihwarta.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alihwarta.registry.EntityKind;
import org.alihwarta.registry.Mention;

/**
 * Finds the people of a text: those of the registry, and names that the writing marks as a person's by a title before them, a verb of
 * saying, or an age behind them.
 */
final class PersonNames {
    private static final String NAME =
            "(?<name>\\p{Lu}[\\p{L}'’.-]*\\p{L}(?:\\s(?:bin\\s|binti\\s)?\\p{Lu}[\\p{L}'’-]*\\p{L}){0,3})";
    private static final Pattern TITLED = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:Presiden|Wakil Presiden|Menteri|Gubernur|Wakil Gubernur|Bupati|Wali Kota|Hakim|Jaksa|Ketua|Camat|Lurah"
                    + "|Kapolres|Kapolda|Kapolri|Jenderal|Kolonel|Profesor|Dokter|Pak|Bu|Bapak|Ibu|Kiai|Ustaz|Pelatih|Kapten|Direktur|"
                    + "Sekretaris|Pengacara|(?:[Kk]ata|[Uu]jar|[Tt]utur|[Uu]cap|[Jj]elas|[Tt]erang|[Uu]ngkap|[Tt]egas|[Ii]mbuh|[Pp]apar|[Mm]enurut))\\s"
                    + NAME);
    private static final Pattern AGED =
            Pattern.compile("(?<![\\p{L}\\p{N}])" + NAME + "\\s?\\([1-9][0-9]?(?:\\stahun)?\\)");

    /** What stands after {@code Menurut} or a title without being a person. */
    private static final Pattern NO_PERSON = Pattern.compile(
            "(?:Dinas|Badan|Kementerian|Komisi|Lembaga|Undang|Peraturan|Pasal|Kabupaten|Kota|Provinsi|Rabu|Senin|Selasa|Kamis|Jumat|Sabtu"
                    + "|Minggu|Dewan|Majelis|Partai|Mahkamah|Pengadilan|Bank|Rumah|Universitas|Data|Umum|Negeri|Utama|Republik|Indonesia).*");

    private PersonNames() {}

    /** In reading order, none overlapping. */
    static List<Person> in(String text, List<Mention> mentions) {
        List<Person> found = new ArrayList<>();
        for (Mention mention : mentions) {
            mention.findEntity()
                    .filter(entity -> entity.kind() == EntityKind.PERSON)
                    .ifPresent(entity -> found.add(new Person(entity.name(), mention.start(), mention.end())));
        }
        add(TITLED.matcher(text), mentions, found);
        add(AGED.matcher(text), mentions, found);
        found.sort(Comparator.comparingInt(Person::start));
        return List.copyOf(found);
    }

    private static void add(Matcher name, List<Mention> mentions, List<Person> found) {
        while (name.find()) {
            int start = name.start("name");
            int end = name.end("name");
            boolean registered = mentions.stream().anyMatch(mention -> mention.start() < end && start < mention.end());
            boolean known = found.stream().anyMatch(person -> person.start() < end && start < person.end());
            if (!registered && !known && !NO_PERSON.matcher(name.group("name")).matches()) {
                found.add(new Person(name.group("name"), start, end));
            }
        }
    }
}
