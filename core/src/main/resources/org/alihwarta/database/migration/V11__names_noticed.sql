-- Of which revision a story's unknown names were noted last, so that only the first of its languages' jobs does it.
create table names_noticed (
    story uuid primary key references story,
    revision int not null
);
