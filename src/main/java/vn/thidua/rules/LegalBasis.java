package vn.thidua.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A document that a scoring table rests on: its number, its date and what it regulates. */
public record LegalBasis(String document, @Nullable LocalDate date, String title) {}
