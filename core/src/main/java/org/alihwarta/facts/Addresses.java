package org.alihwarta.facts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Web and e-mail addresses, handles and hashtags. */
final class Addresses implements FactPattern {
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)[\\w\\-.~/?#@!$&'*+,;=%:]*[\\w/]"
            + "|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"
            + "|[@#][A-Za-z_]\\w{1,}");

    @Override
    public @Nullable Fact at(String text, int start) {
        Matcher matcher = ADDRESS.matcher(text).region(start, text.length());
        return matcher.lookingAt() ? new Fact(new Value.Address(matcher.group()), start, matcher.end(), false) : null;
    }

    /** An e-mail address may begin with any word: {@link FactReader} looks for its sign. */
    @Override
    public Stream<String> openings() {
        return Stream.of("http", "https", "www", "@", "#");
    }
}
