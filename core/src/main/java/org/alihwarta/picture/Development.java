package org.alihwarta.picture;

import java.util.List;

/** What became of a file that was handed in as a picture. */
public sealed interface Development {
    /**
     * It is one.
     *
     * @param prints the smallest first
     */
    record Developed(List<Print> prints) implements Development {
        public Developed {
            prints = List.copyOf(prints);
        }

        public PictureFile largest() {
            return prints.get(prints.size() - 1).file();
        }
    }

    /** It is none that can be used. */
    record Refused(Fault fault) implements Development {}

    /** Why a file is refused. */
    enum Fault {
        /** There is nothing in it. */
        EMPTY,
        /** The file has more bytes than {@link Darkroom#MOST_BYTES}. */
        TOO_LARGE,
        /** It is no JPEG, PNG or WebP. */
        UNKNOWN_FORMAT,
        /** It is wider or higher than can be decoded in the memory that one picture may take. */
        TOO_MANY_PIXELS,
        /** It says that it is a picture, but cannot be read as one. */
        BROKEN
    }
}
