package vn.thidua.papertemplates;

import java.time.Instant;
import java.util.UUID;

/** A template that an administrator has sent: whose it is, which file, and whether papers are made from it. */
public record TemplateView(
        UUID id, PaperForm form, String fileName, String sha256, String sentBy, Instant sentAt, boolean inUse) {}
