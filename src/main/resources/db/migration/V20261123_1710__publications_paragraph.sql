-- Paragraphs of the written summary that an editor has put in the place of the generated ones, with the generated text that they
-- were written from: when that changes, the figures have changed, and the paragraph has to be looked at again.
create table edited_paragraph (
    cluster_id text        not null,
    year       integer     not null check (year between 2000 and 2100),
    topic      text        not null,
    text_vi    text        not null,
    text_en    text,
    basis      text        not null,
    written_by text        not null,
    written_at timestamptz not null,
    version    bigint      not null,
    primary key (cluster_id, year, topic),
    constraint edited_paragraph_says_something check (btrim(text_vi) <> '')
);
