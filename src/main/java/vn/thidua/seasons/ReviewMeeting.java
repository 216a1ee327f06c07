package vn.thidua.seasons;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vn.thidua.accounts.Actor;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.units.UnitId;

/** The record of a review meeting; kept by whoever keeps the year. */
@Entity
class ReviewMeeting extends AbstractAggregateRoot<ReviewMeeting> {

    @EmbeddedId
    private MeetingId id;

    private String title;
    private LocalDate heldOn;

    @Embedded
    @AttributeOverride(name = "unitId", column = @Column(name = "place_unit"))
    private @Nullable UnitId placeUnit;

    private String placeText;

    @Embedded
    @AttributeOverride(name = "unitId", column = @Column(name = "host_unit"))
    private @Nullable UnitId hostUnit;

    private String figures;
    private String origin;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "chair_name"))
    @AttributeOverride(name = "office", column = @Column(name = "chair_office"))
    private @Nullable MeetingOfficer chair;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "secretary_name"))
    @AttributeOverride(name = "office", column = @Column(name = "secretary_office"))
    private @Nullable MeetingOfficer secretary;

    @ElementCollection
    @CollectionTable(
            name = "review_meeting_attendance",
            joinColumns = {@JoinColumn(name = "cluster_id"), @JoinColumn(name = "year"), @JoinColumn(name = "type")})
    @OrderColumn(name = "position")
    private List<Attendance> attendance = new ArrayList<>();

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ReviewMeeting() {}

    @SuppressWarnings("NullAway.Init") // record sets what is missing here
    ReviewMeeting(MeetingId id) {
        this.id = id;
    }

    ReviewMeeting record(MeetingView meeting, Collection<UnitId> members, Actor actor, Instant at) {
        Season.requireKeeper(id.season(), actor);
        if (!members.containsAll(meeting.units())) {
            throw new RuleViolation("seasons.meeting.notMember");
        }
        this.title = meeting.title();
        this.heldOn = meeting.heldOn();
        this.placeUnit = meeting.placeUnit();
        this.placeText = meeting.placeText();
        this.hostUnit = meeting.hostUnit();
        this.figures = meeting.figures();
        this.origin = meeting.origin();
        this.chair = meeting.chair();
        this.secretary = meeting.secretary();
        this.attendance.clear();
        this.attendance.addAll(meeting.attendance());
        registerEvent(new MeetingRecorded(id.season(), meeting, actor.login(), at));
        return this;
    }

    MeetingView toView() {
        return new MeetingView(
                id.type(),
                title,
                heldOn,
                placeUnit,
                placeText,
                hostUnit,
                figures,
                origin,
                chair,
                secretary,
                attendance);
    }
}
