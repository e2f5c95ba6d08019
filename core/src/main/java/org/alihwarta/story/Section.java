package org.alihwarta.story;

import org.alihwarta.error.AlihwartaException;

/**
 * A section of the newspaper, by its Indonesian slug ({@code politik}); its name per language is in the message files.
 *
 * @param slug lower-case letters, digits and hyphens
 */
public record Section(String slug) {
    public Section {
        if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw AlihwartaException.badInput("Section \"" + slug
                    + "\" is not a slug: use lower-case letters, digits and single hyphens, such as gaya-hidup");
        }
    }

    @Override
    public String toString() {
        return slug;
    }
}
