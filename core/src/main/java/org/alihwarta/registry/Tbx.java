package org.alihwarta.registry;

import java.util.Collection;

/**
 * Entities as a termbase (TBX), in both dialects that translation tools speak.
 *
 * <p>Read are {@code martif} files (TBX version 2, ISO 30042:2008) and {@code tbx} files (ISO 30042:2019), these with categories as
 * attributes (DCA) or as elements (DCT). The first Indonesian term that is not deprecated is the entity's name; per language the
 * preferred term is the official form, the others are accepted. What TBX has no category for (kind, use of a variant, context and the
 * like) stands in notes that begin with {@code alihwarta:}, so that what was written is read back whole; a foreign file without them
 * gives entities of kind {@code other}.
 */
public final class Tbx {
    private Tbx() {}

    /** Reads either dialect; no document type is followed and no entity resolved. */
    public static RegistryImport read(String xml) {
        return new TbxReader().read(xml);
    }

    public static String write(Collection<Entity> entities, Dialect dialect) {
        return new TbxWriter(dialect).write(entities);
    }

    /** How elements are called. */
    public enum Dialect {
        /** ISO 30042:2008. */
        MARTIF("martif", "martifHeader", "termEntry", "langSet", "tig"),
        /** ISO 30042:2019, style DCA. */
        ISO_2019("tbx", "tbxHeader", "conceptEntry", "langSec", "termSec");

        final String root;
        final String header;
        final String entry;
        final String language;
        final String term;

        Dialect(String root, String header, String entry, String language, String term) {
            this.root = root;
            this.header = header;
            this.entry = entry;
            this.language = language;
            this.term = term;
        }
    }
}
