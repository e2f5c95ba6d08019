package org.alihwarta.site;

import java.time.Duration;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.picture.PictureFile;
import org.alihwarta.picture.Pictures;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Pictures of texts that readers can read now. An address never means another picture, so browsers may keep it for ever. */
@Controller
public final class PictureController {
    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final Pictures pictures;

    public PictureController(Pictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping(PictureFile.FOLDER + "{name}")
    public ResponseEntity<byte[]> picture(@PathVariable String name) {
        PictureFile file = PictureFile.findByName(name).orElseThrow(() -> absent(name));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.format().mediaType()))
                .cacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable())
                .eTag(file.name())
                .body(pictures.findPublic(file).orElseThrow(() -> absent(name)));
    }

    private static AlihwartaException absent(String name) {
        return AlihwartaException.notFound("There is no picture " + name);
    }
}
