-- One value that changes with everything that public pages show: publications, the release calendar, the register of units. Each
-- node of the portal keeps its pages ready in memory for as long as this value stays. It changes with the commit, so that nobody
-- sees the new value before the new content.
create table publication_stamp (
    only_row boolean primary key default true,
    stamp    uuid    not null,
    constraint publication_stamp_only_row check (only_row)
);

insert into publication_stamp (stamp) values (gen_random_uuid());

create function publication_stamp_renews() returns trigger language plpgsql as $$
begin
    update publication_stamp set stamp = gen_random_uuid();
    return null;
end
$$;

-- Deferred, so that the one row is locked for the moment of the commit and not for the whole transaction
create constraint trigger publication_renews_stamp
    after insert on publication
    deferrable initially deferred for each row execute function publication_stamp_renews();

create constraint trigger season_renews_stamp
    after insert or update or delete on season
    deferrable initially deferred for each row execute function publication_stamp_renews();

create constraint trigger season_milestone_renews_stamp
    after insert or update or delete on season_milestone
    deferrable initially deferred for each row execute function publication_stamp_renews();

create constraint trigger administrative_unit_renews_stamp
    after insert or update or delete on administrative_unit
    deferrable initially deferred for each row execute function publication_stamp_renews();

create constraint trigger unit_succession_renews_stamp
    after insert or update or delete on unit_succession
    deferrable initially deferred for each row execute function publication_stamp_renews();

create constraint trigger emulation_cluster_renews_stamp
    after insert or update or delete on emulation_cluster
    deferrable initially deferred for each row execute function publication_stamp_renews();
