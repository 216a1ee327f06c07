-- What is public beside frozen versions has a stamp of its own: what was made of it need not be made again for each publication
alter table publication_stamp add column surroundings uuid not null default gen_random_uuid();

create function public_surroundings_change() returns trigger language plpgsql as $$
begin
    update publication_stamp set stamp = gen_random_uuid(), surroundings = gen_random_uuid();
    return null;
end
$$;

drop trigger season_renews_stamp on season;
create constraint trigger season_renews_stamp
    after insert or update or delete on season
    deferrable initially deferred for each row execute function public_surroundings_change();

drop trigger season_milestone_renews_stamp on season_milestone;
create constraint trigger season_milestone_renews_stamp
    after insert or update or delete on season_milestone
    deferrable initially deferred for each row execute function public_surroundings_change();

drop trigger administrative_unit_renews_stamp on administrative_unit;
create constraint trigger administrative_unit_renews_stamp
    after insert or update or delete on administrative_unit
    deferrable initially deferred for each row execute function public_surroundings_change();

drop trigger unit_succession_renews_stamp on unit_succession;
create constraint trigger unit_succession_renews_stamp
    after insert or update or delete on unit_succession
    deferrable initially deferred for each row execute function public_surroundings_change();

drop trigger emulation_cluster_renews_stamp on emulation_cluster;
create constraint trigger emulation_cluster_renews_stamp
    after insert or update or delete on emulation_cluster
    deferrable initially deferred for each row execute function public_surroundings_change();

drop trigger planned_release_renews_stamp on planned_release;
create constraint trigger planned_release_renews_stamp
    after insert or update on planned_release
    deferrable initially deferred for each row execute function public_surroundings_change();
