package org.alihwarta.facts;

import com.ibm.icu.text.TimeZoneNames;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;

/** Times of day; Indonesian writes {@code pukul 20.10 WIB}, where the full stop alone would be a decimal point elsewhere. */
final class Times implements FactPattern {
    private final Names<Zone> zones;
    private final Pattern pattern;

    Times(Language language) {
        zones = zones(language);
        String zone = "(?<zone>" + zones.pattern() + ")";
        String form = form(language).replace("ZONE", zone).replace("HH", "(?<hour>[012]?\\d)");
        pattern = Pattern.compile(
                numbered(form.replace("MM", "(?<minute>[0-5]\\d)")), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** A group name may stand once only in a pattern: the second {@code hour} becomes {@code hour2}. */
    private static String numbered(String form) {
        Map<String, Integer> seen = new HashMap<>();
        return Pattern.compile("\\(\\?<(\\p{L}+)>").matcher(form).replaceAll(found -> {
            int times = seen.merge(found.group(1), 1, Integer::sum);
            return "(?<" + found.group(1) + (times == 1 ? "" : Integer.toString(times)) + ">";
        });
    }

    static Names<Zone> zones(Language language) {
        TimeZoneNames cldr = TimeZoneNames.getInstance(language.locale());
        Names<Zone> names = new Names<>();
        for (Zone zone : Zone.values()) {
            names.add(zone.name(), zone);
            names.add(name(cldr, zone), zone);
        }
        return names;
    }

    /** What CLDR calls the zone ({@code Western Indonesia Time}). */
    static String name(TimeZoneNames cldr, Zone zone) {
        String meta = cldr.getMetaZoneID(zone.id(), 1_700_000_000_000L);
        String name = cldr.getMetaZoneDisplayName(meta, TimeZoneNames.NameType.LONG_STANDARD);
        return name == null ? zone.name() : name;
    }

    private static String form(Language language) {
        return switch (language) {
            case INDONESIAN -> "(?:(?:pukul|jam) )?HH[.:]MM ZONE|(?:pukul|jam) HH[.:]MM(?!\\d)|HH:MM(?!\\d)";
            case ENGLISH ->
                "HH:MM(?: ?(?<half>[ap]\\.?m\\.?))?(?: ZONE)?(?!\\d)|HH\\.MM ?(?<half>[ap]\\.?m\\.?)(?!\\p{L})|HH ?(?<half>[ap]\\.?m\\.?)(?!\\p{L})";
            case FRENCH -> "HH ?[h:] ?MM(?!\\d)(?:,? ZONE)?|HH ?h(?:eures?)?(?![\\p{L}\\d])(?:,? ZONE)?";
            case CHINESE -> "(?:ZONE ?)?(?<half>上午|下午|晚上|凌晨|早上)? ?HH(?:[:]MM(?!\\d)|[点時时]MM ?分|[点時时](?:半|整)?)";
            case JAPANESE -> "(?:ZONE ?)?(?<half>午前|午後)? ?HH(?:[:]MM(?!\\d)|時MM ?分|時(?!間))";
            case ARABIC -> "HH:MM(?!\\d)(?: ?(?<half>صباحا|صباحًا|مساء|مساءً|ص|م)(?!\\p{L}))?(?: (?:ب)?ZONE)?";
        };
    }

    @Override
    public @Nullable Fact at(String text, int start) {
        Matcher matcher = match(text, start);
        if (matcher == null) {
            return null;
        }
        String hour = first(matcher, "hour");
        String minute = first(matcher, "minute");
        if (hour == null) {
            return null;
        }
        int hours = hours(Integer.parseInt(hour), first(matcher, "half"));
        if (hours > 24) {
            return null;
        }
        LocalTime time = LocalTime.of(hours % 24, minute == null ? 0 : Integer.parseInt(minute));
        return new Fact(new Value.ClockTime(time, zones.find(first(matcher, "zone"))), start, matcher.end(), false);
    }

    @Override
    public Stream<String> openings() {
        return Stream.concat(zones.forms(), Stream.of("pukul", "jam", "上午", "下午", "晚上", "凌晨", "早上", "午前", "午後"));
    }

    private @Nullable Matcher match(String text, int start) {
        Matcher matcher = pattern.matcher(text).region(start, text.length()).useTransparentBounds(true);
        return matcher.lookingAt() ? matcher : null;
    }

    private static int hours(int written, @Nullable String half) {
        if (half == null) {
            return written;
        }
        String plain = half.toLowerCase(Locale.ROOT);
        boolean afternoon = plain.startsWith("p")
                || plain.startsWith("م")
                || plain.equals("下午")
                || plain.equals("晚上")
                || plain.equals("午後");
        return afternoon ? (written < 12 ? written + 12 : written) : written % 12;
    }

    private static @Nullable String first(Matcher matcher, String name) {
        String form = matcher.pattern().pattern();
        for (String candidate : new String[] {name, name + "2", name + "3"}) {
            if (form.contains("(?<" + candidate + ">") && matcher.group(candidate) != null) {
                return matcher.group(candidate);
            }
        }
        return null;
    }
}
