-- The release calendar asks all clusters for the days still to come; it need not read the steps of every year there ever was.
create index season_milestone_release on season_milestone (ends_on) where milestone = 'RELEASE';
