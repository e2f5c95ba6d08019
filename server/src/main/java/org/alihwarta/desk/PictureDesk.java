package org.alihwarta.desk;

import java.util.Locale;
import java.util.Map;
import org.alihwarta.account.Action;
import org.alihwarta.picture.Darkroom;
import org.alihwarta.picture.Development;
import org.alihwarta.picture.PictureFile;
import org.alihwarta.picture.Pictures;

/** Takes pictures in, or says what is wrong with them. Safe for use by several threads. */
public final class PictureDesk {
    private static final int MEGABYTE = 1024 * 1024;

    private final Darkroom darkroom = new Darkroom();
    private final Pictures pictures;

    public PictureDesk(Pictures pictures) {
        this.pictures = pictures;
    }

    /** What became of a file. */
    sealed interface Handed {
        /** It is kept. */
        record In(PictureFile file) implements Handed {}

        /** It is not, and this is why. */
        record Back(String why) implements Handed {}
    }

    Handed take(byte[] file, Visit visit) {
        Development development = darkroom.develop(file);
        if (development instanceof Development.Developed developed) {
            return new Handed.In(pictures.add(developed, visit.actor(Action.WRITE)));
        }
        Development.Fault fault = ((Development.Refused) development).fault();
        return new Handed.Back(visit.text()
                .of(
                        "picture.error." + fault.name().toLowerCase(Locale.ROOT),
                        Map.of(
                                "most", Darkroom.MOST_BYTES / MEGABYTE,
                                "pixels", Darkroom.MOST_PIXELS / 1_000_000)));
    }
}
