package org.alihwarta.desk;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.web.Messages;

/** Says in the language of the desk why a text could not be taken in. */
final class IntakeErrors {
    private IntakeErrors() {}

    /** What has no words of its own at the desk is said as it was thrown. */
    static String of(AlihwartaException failure, Visit visit) {
        Messages text = visit.text();
        return failure.remark()
                .map(remark -> text.of("intake." + remark.key(), values(remark, visit)))
                .orElseGet(() -> text.of("editor.error.unreadable", "message", String.valueOf(failure.getMessage())));
    }

    /** Languages are named by their codes below the desk. */
    private static Map<String, Object> values(AlihwartaException.Remark remark, Visit visit) {
        Map<String, Object> values = new HashMap<>(remark.values());
        if (values.get("language") instanceof String tag) {
            values.put(
                    "language",
                    Locale.forLanguageTag(tag)
                            .getDisplayLanguage(
                                    Locale.forLanguageTag(visit.language().tag())));
        }
        return values;
    }
}
