package org.alihwarta.desk;

import java.io.IOException;
import java.time.Duration;
import org.alihwarta.account.Action;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.picture.PictureFile;
import org.alihwarta.picture.Pictures;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Pictures as people at the desk hand them in and see them before readers may. */
@Controller
public final class PicturesController {
    private static final Duration A_DAY = Duration.ofDays(1);

    private final PictureDesk desk;
    private final Pictures pictures;

    public PicturesController(PictureDesk desk, Pictures pictures) {
        this.desk = desk;
        this.pictures = pictures;
    }

    /** The fields of a picture's block with the picture in its place, for the editor's scripts. */
    @PostMapping(DeskAddresses.PICTURES)
    public ModelAndView take(
            Visit visit, @RequestParam MultipartFile file, @RequestParam String key, @RequestParam String action)
            throws IOException {
        visit.actor(Action.WRITE);
        if (!StoryFields.isKey(key) || !action.startsWith(Editors.NEW)) {
            throw AlihwartaException.badInput("The picture belongs to no block of the editor: open the story again");
        }
        PictureDesk.Handed handed = desk.take(file.getBytes(), visit);
        BlockForm block = BlockForm.of(BlockForm.Kind.PICTURE, "");
        if (handed instanceof PictureDesk.Handed.In in) {
            return place(new BlockField(
                    visit.text(), action, key, block.withImage(in.file().path()), null));
        }
        String why = ((PictureDesk.Handed.Back) handed).why();
        ModelAndView refused = place(new BlockField(visit.text(), action, key, block, why));
        refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return refused;
    }

    private static ModelAndView place(BlockField field) {
        return new ModelAndView("desk/picturePlace", "field", field);
    }

    @GetMapping(DeskAddresses.PICTURES + "/{name}")
    public ResponseEntity<byte[]> picture(Visit visit, @PathVariable String name) {
        visit.actor();
        byte[] bytes = PictureFile.findByName(name)
                .flatMap(pictures::find)
                .orElseThrow(() -> AlihwartaException.notFound("There is no picture " + name));
        return ResponseEntity.ok()
                .contentType(name.endsWith(".png") ? MediaType.IMAGE_PNG : MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(A_DAY).cachePrivate())
                .body(bytes);
    }
}
