package org.rollcall.workbench.internal.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class StartRemarksTest {
    @Test
    void eachSentenceOfTheLauncherIsANotice() {
        var board = new NoticeBoard(Runnable::run);

        var remarks =
                new StartRemarks(
                        () -> List.of("One is left out.", "Others could change it."), board);

        assertEquals(StartRemarks.class, remarks.getClass());
        assertEquals(
                List.of("Others could change it.", "One is left out."),
                board.notices().stream().map(Notice::text).toList());
    }
}
