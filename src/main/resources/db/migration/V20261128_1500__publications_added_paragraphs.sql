-- An editor may add paragraphs to a summary, each after a generated one. The figures that an editor's text names, with the cells that
-- they stand in, are kept with it, so that the text is known to be stale once one of them has changed.
alter table edited_paragraph add column placed_after text;
alter table edited_paragraph add column figures text not null default '';
alter table edited_paragraph alter column figures drop default;
alter table edited_paragraph add constraint edited_paragraph_added_speaks_both
    check (placed_after is null or text_en is not null);
