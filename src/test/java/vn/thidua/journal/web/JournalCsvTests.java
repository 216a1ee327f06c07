package vn.thidua.journal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JournalCsvTests {

    @Test
    void quotesWhatWouldBreakALine() {
        assertThat(JournalCsv.cell("plain")).isEqualTo("plain");
        assertThat(JournalCsv.cell("a,b")).isEqualTo("\"a,b\"");
        assertThat(JournalCsv.cell("say \"so\"\n")).isEqualTo("\"say \"\"so\"\"\n\"");
    }

    @Test
    void letsNoSpreadsheetTakeTextForAFormula() {
        assertThat(JournalCsv.cell("=1+1")).isEqualTo("'=1+1");
        assertThat(JournalCsv.cell("-1")).isEqualTo("'-1");
        assertThat(JournalCsv.cell("@x,y")).isEqualTo("\"'@x,y\"");
    }
}
