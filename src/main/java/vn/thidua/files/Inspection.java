package vn.thidua.files;

/** What a file turned out to be. */
record Inspection(FileType type, long size, String sha256) {}
