package org.alihwarta.registry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an entity is. */
public enum EntityKind {
    COUNTRY,
    /** A continent, sea, strait, disputed land or other part of the world that is not a state. */
    REGION,
    PROVINCE,
    CITY,
    /** An island, mountain, building or square. */
    PLACE,
    /** An organ of a state: court, parliament, agency, army. */
    INSTITUTION,
    MINISTRY,
    PARTY,
    PERSON,
    /** An organisation of several states, or one that works in many. */
    BODY,
    RELIGIOUS_BODY,
    SPORTS_BODY,
    LEAGUE,
    CLUB,
    COMPANY,
    PRODUCT,
    MEDIA,
    UNIVERSITY,
    LAW,
    PROGRAMME,
    EVENT,
    CURRENCY,
    LANGUAGE,
    OTHER;

    /** Lower case with hyphens, as in tables: {@code sports-body}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<EntityKind> findByCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
