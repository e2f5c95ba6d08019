package org.alihwarta.site;

import org.alihwarta.language.Language;
import org.alihwarta.registry.Entity;
import org.alihwarta.registry.Forms;

/** What registered names are called in the site's languages. */
public final class EntityNames {
    private EntityNames() {}

    /** The official form of the language; the Indonesian one where there is none. */
    public static String of(Entity entity, Language language) {
        return entity.findForms(language).map(Forms::preferred).orElseGet(entity::name);
    }
}
