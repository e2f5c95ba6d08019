package org.alihwarta.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.alihwarta.facts.Fact;
import org.alihwarta.language.Language;

/**
 * What a number counts, by the noun or the counter behind it: 468 in {@code 468 pertandingan}, {@code 468场比赛}, {@code 468 matches}.
 *
 * <p>The words are the plain dictionary equivalents of what Indonesian news counts, with the usual counters of Chinese and Japanese; that
 * they do not cry wolf was measured on FLORES-200 (docs/gates.md). What is not in the table counts nothing known.
 */
final class CountedThings {
    /** A kind of thing each: Indonesian, English, Chinese, Japanese, Arabic, French. A counter may stand for several kinds. */
    private static final String TABLE = """
            orang,jiwa;people,persons;人,名,位;人,名;شخص,شخصا,شخصًا,أشخاص;personnes
            siswa,mahasiswa,pelajar;students,pupils;学生;学生,生徒;طالب,طالبا,طلاب;élèves,étudiants
            gol;goals;球,进球;ゴール,得点;هدف,هدفا,هدفًا,أهداف;buts
            pertandingan,laga;matches,games;场,比赛;試合;مباراة,مباريات;matchs,matches,rencontres
            poin;points;分;ポイント,点;نقطة,نقاط;points
            negara;countries,nations;国家,国;カ国,か国,ヶ国,ヵ国,国;دولة,دول,بلد,بلدا,بلدًا,بلدان;pays
            kota;cities,towns;城市,市;都市,市;مدينة,مدن;villes
            provinsi;provinces;省;省,州;مقاطعة,مقاطعات,محافظة,محافظات;provinces
            desa;villages;村;村;قرية,قرى;villages
            pulau;islands;岛;島;جزيرة,جزر;îles
            tujuan,destinasi;destinations;目的地;目的地,就航地;وجهة,وجهات;destinations
            rumah;houses,homes;房屋,栋,户,间;軒,棟,戸,家屋;منزل,منزلا,منازل,بيت,بيوت;maisons,logements
            kamar;rooms;房间,间,室;部屋,室;غرفة,غرف;chambres
            keluarga;families,households;家庭,户;世帯,家族;أسرة,أسر,عائلة,عائلات;familles,ménages
            sekolah;schools;学校,所;校,学校;مدرسة,مدارس;écoles
            kapal,perahu;ships,boats,vessels;船,艘;隻,せき,艘;سفينة,سفن,قارب,قوارب;navires,bateaux
            pesawat;planes,aircraft;架,飞机;機;طائرة,طائرات;avions,appareils
            mobil,kendaraan;cars,vehicles;辆,车;台;سيارة,سيارات,مركبة,مركبات;voitures,véhicules
            dokumen,berkas;documents,files;文件,份;文書,書類;وثيقة,وثائق,مستند,مستندات;documents
            halaman;pages;页;ページ;صفحة,صفحات;pages
            kursi;seats;席;席,議席;مقعد,مقعدا,مقاعد;sièges
            suara;votes;票;票;صوت,صوتا,أصوات;voix,votes
            kali;times;次,倍;回,度,倍;مرة,مرات;fois
            tahun;years;年,岁,周年;年,歳,才,周年;سنة,سنوات,عام,عاما,عامًا,أعوام;ans,années
            bulan;months;个月;か月,カ月,ヶ月,ヵ月;شهر,شهرا,أشهر;mois
            minggu,pekan;weeks;周,星期;週;أسبوع,أسبوعا,أسابيع;semaines
            hari;days;天,日;日;يوم,يوما,يومًا,أيام;jours
            jam;hours;小时;時間;ساعة,ساعات;heures
            menit;minutes;分钟;分;دقيقة,دقائق;minutes
            detik;seconds;秒;秒;ثانية,ثوان,ثواني;secondes
            """;

    private static final List<Language> COLUMNS = List.of(
            Language.INDONESIAN,
            Language.ENGLISH,
            Language.CHINESE,
            Language.JAPANESE,
            Language.ARABIC,
            Language.FRENCH);
    private static final Map<Language, List<Named>> NAMES = read();

    /** How far behind its number the noun may stand. */
    private static final int WORDS = 3;

    private static final int LETTERS = 8;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’-]+");
    /** Nothing that is counted stands behind one of these. */
    private static final Pattern BREAK = Pattern.compile("[\\p{N}.,;:!?()（）。，、；：「」“”\"]");

    private CountedThings() {}

    /** The kinds of thing that a number of a text may count, by their places in the table; none where the word behind it is not known. */
    static Set<Integer> kinds(Fact number, String text, Language language) {
        String behind = BREAK.split(text.substring(number.end()), 2)[0].toLowerCase(Locale.ROOT);
        List<Named> names = Objects.requireNonNull(NAMES.get(language));
        return language.isWrittenWithoutSpaces() ? amongLetters(behind, names) : amongWords(behind, names);
    }

    private static Set<Integer> amongWords(String behind, List<Named> names) {
        return WORD.matcher(behind)
                .results()
                .limit(WORDS)
                .map(word -> kindsNamed(word.group(), names))
                .filter(kinds -> !kinds.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    private static Set<Integer> amongLetters(String behind, List<Named> names) {
        for (int i = 0; i < Math.min(behind.length(), LETTERS); i++) {
            String rest = behind.substring(i);
            String longest = names.stream()
                    .map(Named::word)
                    .filter(rest::startsWith)
                    .max(Comparator.comparingInt(String::length))
                    .orElse("");
            if (!longest.isEmpty()) {
                return kindsNamed(longest, names);
            }
        }
        return Set.of();
    }

    private static Set<Integer> kindsNamed(String word, List<Named> names) {
        Set<Integer> kinds = new HashSet<>();
        names.stream().filter(name -> name.word().equals(word)).forEach(name -> kinds.add(name.kind()));
        return kinds;
    }

    private static Map<Language, List<Named>> read() {
        Map<Language, List<Named>> names = new EnumMap<>(Language.class);
        COLUMNS.forEach(language -> names.put(language, new ArrayList<>()));
        List<String> rows = TABLE.lines().toList();
        for (int kind = 0; kind < rows.size(); kind++) {
            String[] cells = rows.get(kind).split(";", -1);
            for (int column = 0; column < COLUMNS.size(); column++) {
                for (String word : Arrays.asList(cells[column].split(",", -1))) {
                    Objects.requireNonNull(names.get(COLUMNS.get(column))).add(new Named(word, kind));
                }
            }
        }
        return names;
    }

    /** A word for a kind of thing. */
    private record Named(String word, int kind) {}
}
