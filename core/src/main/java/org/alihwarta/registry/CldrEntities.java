package org.alihwarta.registry;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.alihwarta.language.Language;

/**
 * Countries, cities, currencies and languages as the Unicode CLDR calls them, read from ICU4J. The cities are the exemplar cities of
 * time zones, among which most capitals are.
 */
final class CldrEntities {
    private static final URI PROOF = URI.create("https://cldr.unicode.org/");
    /** Zones whose exemplar city is in the news and whose Indonesian name is no common word. */
    private static final String ZONES = """
            Africa/Abidjan Africa/Accra Africa/Addis_Ababa Africa/Algiers Africa/Bamako Africa/Brazzaville Africa/Cairo Africa/Casablanca
            Africa/Dakar Africa/Dar_es_Salaam Africa/Harare Africa/Johannesburg Africa/Juba Africa/Kampala Africa/Khartoum Africa/Kigali
            Africa/Kinshasa Africa/Lagos Africa/Libreville Africa/Luanda Africa/Lusaka Africa/Maputo Africa/Mogadishu Africa/Monrovia
            Africa/Nairobi Africa/Niamey Africa/Ouagadougou Africa/Tripoli Africa/Tunis Africa/Windhoek America/Anchorage
            America/Argentina/Buenos_Aires America/Asuncion America/Bogota America/Cancun America/Caracas America/Chicago America/Denver
            America/Detroit America/Havana America/Los_Angeles America/Managua America/Mexico_City America/Montevideo America/New_York
            America/Paramaribo America/Port-au-Prince America/Santiago America/Santo_Domingo America/Sao_Paulo America/Tijuana
            America/Toronto America/Vancouver Asia/Almaty Asia/Amman Asia/Ashgabat Asia/Baghdad Asia/Baku Asia/Bangkok Asia/Beirut
            Asia/Bishkek Asia/Calcutta Asia/Colombo Asia/Damascus Asia/Dhaka Asia/Dili Asia/Dubai Asia/Dushanbe Asia/Hebron Asia/Jakarta
            Asia/Jayapura Asia/Jerusalem Asia/Kabul Asia/Karachi Asia/Katmandu Asia/Kuala_Lumpur Asia/Kuching Asia/Makassar Asia/Manila
            Asia/Muscat Asia/Nicosia Asia/Phnom_Penh Asia/Pontianak Asia/Pyongyang Asia/Rangoon Asia/Riyadh Asia/Saigon Asia/Seoul
            Asia/Shanghai Asia/Taipei Asia/Tashkent Asia/Tbilisi Asia/Tehran Asia/Thimphu Asia/Tokyo Asia/Ulaanbaatar Asia/Urumqi
            Asia/Vientiane Asia/Vladivostok Asia/Yerevan Australia/Adelaide Australia/Brisbane Australia/Hobart Australia/Melbourne
            Australia/Perth Australia/Sydney Europe/Amsterdam Europe/Athens Europe/Belgrade Europe/Berlin Europe/Bratislava
            Europe/Brussels Europe/Bucharest Europe/Budapest Europe/Chisinau Europe/Copenhagen Europe/Dublin Europe/Helsinki
            Europe/Istanbul Europe/Kiev Europe/Lisbon Europe/Ljubljana Europe/London Europe/Madrid Europe/Minsk Europe/Moscow
            Europe/Oslo Europe/Paris Europe/Podgorica Europe/Prague Europe/Riga Europe/Rome Europe/Sarajevo Europe/Skopje
            Europe/Stockholm Europe/Tallinn Europe/Tirane Europe/Vienna Europe/Vilnius Europe/Warsaw Europe/Zagreb Europe/Zurich
            Pacific/Auckland Pacific/Honolulu Pacific/Noumea Pacific/Port_Moresby
            """;

    private final Map<Language, LocaleDisplayNames> names = new EnumMap<>(Language.class);
    private final Map<Language, TimeZoneNames> zones = new EnumMap<>(Language.class);

    private CldrEntities() {
        for (Language language : Language.values()) {
            names.put(language, LocaleDisplayNames.getInstance(language.locale()));
            zones.put(language, TimeZoneNames.getInstance(language.locale()));
        }
    }

    static List<Entity> read() {
        CldrEntities cldr = new CldrEntities();
        List<Entity> entities = new ArrayList<>(cldr.countries());
        entities.addAll(cldr.cities());
        entities.addAll(cldr.currencies());
        entities.addAll(cldr.languages());
        return entities;
    }

    private List<Entity> countries() {
        return Arrays.stream(ULocale.getISOCountries())
                .map(code -> entity(
                        "country." + code,
                        EntityKind.COUNTRY,
                        language -> display(language).regionDisplayName(code)))
                .toList();
    }

    private List<Entity> cities() {
        return Arrays.stream(ZONES.strip().split("\\s+"))
                .map(zone -> entity(cityId(zone), EntityKind.CITY, language -> exemplar(language, zone)))
                .toList();
    }

    private static String cityId(String zone) {
        return "city." + zone.substring(zone.lastIndexOf('/') + 1).replace('_', '-');
    }

    private List<Entity> currencies() {
        Set<String> codes = new TreeSet<>();
        for (String country : ULocale.getISOCountries()) {
            Currency currency = Currency.getInstance(new ULocale("und", country));
            if (currency != null) {
                codes.add(currency.getCurrencyCode());
            }
        }
        return codes.stream()
                .map(code -> entity("currency." + code, EntityKind.CURRENCY, language -> currency(language, code)))
                .toList();
    }

    private List<Entity> languages() {
        return Arrays.stream(ULocale.getISOLanguages())
                .filter(code -> code.length() == 2)
                .filter(code ->
                        !display(Language.INDONESIAN).languageDisplayName(code).equals(code))
                .map(code -> entity(
                        "language." + code,
                        EntityKind.LANGUAGE,
                        language -> (language == Language.INDONESIAN ? "bahasa " : "")
                                + display(language).languageDisplayName(code)))
                .toList();
    }

    private static Entity entity(String id, EntityKind kind, Function<Language, String> name) {
        Map<Language, Forms> forms = new EnumMap<>(Language.class);
        for (Language target : Language.targets()) {
            String form = name.apply(target);
            if (Scripts.fits(form, target)) {
                forms.put(target, new Forms(form, respelt(form, target)));
            }
        }
        return new Entity(
                id.toLowerCase(Locale.ROOT),
                kind,
                List.of(Variant.plain(name.apply(Language.INDONESIAN))),
                forms,
                null,
                false,
                Set.of(),
                null,
                PROOF);
    }

    /** CLDR writes {@code &} and {@code St.} where newspapers spell out, and capitals and articles that French drops in a sentence. */
    private static List<String> respelt(String form, Language language) {
        return switch (language) {
            case ENGLISH -> List.of(form.replace(" & ", " and ").replace("St. ", "Saint "));
            case FRENCH -> List.of(form.replaceFirst("^Île", "île").replaceFirst("^L[ea] ", ""));
            case INDONESIAN, CHINESE, JAPANESE, ARABIC -> List.of();
        };
    }

    private LocaleDisplayNames display(Language language) {
        return Objects.requireNonNull(names.get(language));
    }

    private String exemplar(Language language, String zone) {
        return Objects.requireNonNull(zones.get(language)).getExemplarLocationName(zone);
    }

    /** Indonesian writes currencies small: {@code dolar Hong Kong}. */
    private static String currency(Language language, String code) {
        String name = Currency.getInstance(code).getName(language.locale(), Currency.LONG_NAME, null);
        return language == Language.INDONESIAN
                ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
                : name;
    }
}
