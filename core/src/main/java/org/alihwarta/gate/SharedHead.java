package org.alihwarta.gate;

import java.util.List;
import java.util.regex.Pattern;
import org.alihwarta.language.Language;
import org.alihwarta.registry.Entity;
import org.alihwarta.registry.Forms;

/**
 * Names that share a word: "North and South Korea", "East and Southeast Asia", {@code Corée du Nord et du Sud}. English leaves it out at the first
 * name, French at the second (Quirk et al., A Comprehensive Grammar of the English Language, and Grevisse, Le Bon Usage, on coordination).
 */
final class SharedHead {
    private SharedHead() {}

    static boolean names(Entity entity, SentencePair pair) {
        boolean may = pair.language() == Language.ENGLISH || pair.language() == Language.FRENCH;
        return may
                && entity.findForms(pair.language()).map(Forms::all).orElse(List.of()).stream()
                        .anyMatch(form -> isSplit(form, pair));
    }

    private static boolean isSplit(String form, SentencePair pair) {
        int space = pair.language() == Language.FRENCH ? form.indexOf(' ') : form.lastIndexOf(' ');
        if (space < 0) {
            return false;
        }
        String before = Pattern.quote(form.substring(0, space));
        String behind = Pattern.quote(form.substring(space + 1).replace("*", ""));
        String between = pair.language() == Language.FRENCH
                ? "(?: [\\p{L}'’]+){1,3},? (?:et|ou) "
                : ",? (?:and|or|to)(?: [\\p{L}'’-]+){1,2} ";
        return Pattern.compile("(?<!\\p{L})" + before + between + behind)
                .matcher(pair.target())
                .find();
    }
}
