package org.alihwarta.cli;

import java.io.PrintWriter;
import java.util.List;
import org.alihwarta.language.Language;
import org.alihwarta.risk.RiskMessages;
import org.alihwarta.risk.RiskNote;
import org.alihwarta.risk.RiskNotes;
import org.alihwarta.text.Block;
import org.alihwarta.text.Document;

/** Says what in an original is risky to translate, one note a line. */
record RiskList(PrintWriter err) {
    /** Notes on a story; its texts are counted from 1, the headline first. */
    void print(Document document) {
        RiskNotes.standard().of(document).forEach(note -> print("  note, text " + (note.passage() + 1), note));
    }

    /** Notes on the lines of a file. */
    void print(List<String> lines) {
        List<Block> blocks = lines.stream().<Block>map(Block.Paragraph::new).toList();
        RiskNotes.standard()
                .of(new Document("-", null, blocks))
                .forEach(note -> print("note: line " + note.passage(), note));
    }

    private void print(String where, RiskNote note) {
        err.println(where + ": " + RiskMessages.in(Language.ENGLISH).text(note));
    }
}
