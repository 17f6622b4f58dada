package id.melek.participation;

import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A sheet that is written from above. Cells have types, so no text is ever run as a formula. */
final class EditionSheet {

    private static final int LONGEST_NAME = 31;
    private static final double NAME_WIDTH = 36;

    private final Worksheet sheet;
    private int at;

    EditionSheet(Workbook workbook, String name) {
        this.sheet = workbook.newWorksheet(name.substring(0, Math.min(LONGEST_NAME, name.length())));
        sheet.width(0, NAME_WIDTH);
        sheet.width(1, NAME_WIDTH / 2);
    }

    void head(List<String> names) {
        row(names.toArray());
        sheet.range(at - 1, 0, at - 1, names.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .set();
        sheet.freezePane(1, at);
    }

    /** Numbers stay numbers. */
    void row(Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Number number) {
                sheet.value(at, i, number);
                sheet.style(at, i)
                        .format(number instanceof Integer ? "#,##0" : "#,##0.000")
                        .set();
            } else {
                sheet.value(at, i, cells[i].toString());
            }
        }
        at++;
    }
}
