package vn.thidua.dossiers.web;

import java.util.List;
import vn.thidua.dossiers.FigureChange;

/** What happened to the figures of a report, newest first. */
record HistoryPage(String unit, String cluster, int year, String path, List<Line> lines) {

    /** One change, with the name of what it is about and its figures in words. */
    record Line(String name, FigureChange change, String before, String after) {}
}
