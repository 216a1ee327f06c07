package vn.thidua.dossiers;

import org.jspecify.annotations.Nullable;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.units.UnitId;

/** On whose behalf a step of the workflow is taken. */
enum Party {
    /** The unit's own editor. */
    OWN_EDITOR {
        @Override
        boolean includes(Actor actor, DossierKey dossier, @Nullable UnitId leadUnit) {
            return actor.edits(dossier.unit());
        }
    },
    /** The unit's own head. */
    OWN_HEAD {
        @Override
        boolean includes(Actor actor, DossierKey dossier, @Nullable UnitId leadUnit) {
            return actor.approves(dossier.unit());
        }
    },
    /** The lead unit of that year; for the lead unit's own report the deputy, since nobody judges its own sheet. */
    CLUSTER_HEAD {
        @Override
        boolean includes(Actor actor, DossierKey dossier, @Nullable UnitId leadUnit) {
            var head = dossier.unit().equals(leadUnit)
                    ? actor.deputises(dossier.cluster(), dossier.year())
                    : actor.leads(dossier.cluster(), dossier.year());
            return head && !actor.belongsTo(dossier.unit());
        }
    },
    /** A reviewer of the provincial board. */
    REVIEWER {
        @Override
        boolean includes(Actor actor, DossierKey dossier, @Nullable UnitId leadUnit) {
            return actor.is(Role.PROVINCIAL_REVIEWER);
        }
    },
    /** A publisher of the provincial board. */
    PUBLISHER {
        @Override
        boolean includes(Actor actor, DossierKey dossier, @Nullable UnitId leadUnit) {
            return actor.is(Role.PROVINCIAL_PUBLISHER);
        }
    };

    /** Whether the actor acts for this party in this report; {@code leadUnit} is the lead unit of the report's year. */
    abstract boolean includes(Actor actor, DossierKey dossier, @Nullable UnitId leadUnit);
}
