-- Texts of pages that stories were taken from: what stands on several pages of a source belongs to the source and not to a story.
create table source_text (
    source text not null,
    fingerprint text not null,
    -- Up to as many as make it furniture.
    pages text[] not null,
    primary key (source, fingerprint)
);
