package vn.thidua.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.awards.AwardView;
import vn.thidua.awards.BallotCount;
import vn.thidua.leadership.LeadershipRole;
import vn.thidua.platform.Formats;
import vn.thidua.platform.LanguageSetup;
import vn.thidua.publications.Method;
import vn.thidua.publications.Snapshot;
import vn.thidua.seasons.MeetingOfficer;
import vn.thidua.seasons.MeetingView;
import vn.thidua.seasons.PactView;
import vn.thidua.units.ClusterView;
import vn.thidua.units.UnitView;

/**
 * What a paper says, as texts and lists of texts under the names that templates use: {@code ten}, {@code so_phieu}. Nothing else
 * reaches a template.
 */
@Component
class PaperContents {

    private static final String BLANK = "……………………";

    private final PaperTables tables;
    private final Citations citations;
    private final Signatures signatures;
    private final MessageSource messages;
    private final Formats formats;

    PaperContents(
            PaperTables tables, Citations citations, Signatures signatures, MessageSource messages, Formats formats) {
        this.tables = tables;
        this.citations = citations;
        this.signatures = signatures;
        this.messages = messages;
        this.formats = formats;
    }

    /** The papers of a year: everything that any of them may say. */
    Map<String, Object> ofYear(
            Snapshot year,
            ClusterView cluster,
            List<UnitView> members,
            @Nullable MeetingView held,
            @Nullable BallotCount ballot,
            List<AwardView> given,
            Signing signing) {
        var awards = tables.awards(year, given, type -> say("documents.award." + type));
        var next = year.year().plusYears(1);
        var contents = ofCluster(cluster, year.year().toString(), members);
        contents.put("nam_sau", next.toString());
        contents.put("don_vi_truong", seat(year, LeadershipRole.LEAD, 0, ""));
        contents.put("truong_sau", seat(year, LeadershipRole.LEAD, 1, ""));
        contents.put("pho_sau", seat(year, LeadershipRole.DEPUTY, 1, BLANK));
        contents.put("cum_hoa", PaperTables.capitals(cluster.name()));
        contents.put("chuc_danh", say("documents.lead." + cluster.kind()));
        contents.put("dong_ky", signatures.ofCluster(cluster, signing));
        contents.put(
                "don_vi_ky", seat(year, signing == Signing.HEAD ? LeadershipRole.LEAD : LeadershipRole.DEPUTY, 0, ""));
        contents.put(
                "can_cu",
                citations.of(
                        year.method().legalBasis(),
                        cluster.province(),
                        say("documents.basis.review", year.year().toString(), cluster.name())));
        contents.put(
                "cac_thanh_vien",
                String.join(", ", members.stream().map(UnitView::fullName).toList()));
        meeting(contents, year);
        contents.put("chu_tri", of(held == null ? null : held.chair(), MeetingOfficer::name));
        contents.put("chuc_vu_chu_tri", of(held == null ? null : held.chair(), MeetingOfficer::office));
        contents.put("thu_ky", of(held == null ? null : held.secretary(), MeetingOfficer::name));
        contents.put("chuc_vu_thu_ky", of(held == null ? null : held.secretary(), MeetingOfficer::office));
        contents.put("bang_diem", grid(scores(year), "documents.column.unit"));
        contents.put(
                "bang_ket_qua",
                grid(
                        tables.results(year, say("documents.results.together"), say("documents.results.rate")),
                        "documents.column.indicator"));
        contents.put("ghi_chu_bang_diem", notice(year.method()));
        contents.put(
                "nhom",
                each(
                        year.method().groups(),
                        (group, at) -> Map.of(
                                "ma", group.code(), "ten", group.name().vi(), "diem", formats.maximum(group.max()))));
        contents.put("doan", each(tables.resultsInWords(year), (words, at) -> Map.of("loi", words)));
        var shortfalls = tables.shortfalls(year);
        contents.put(
                "han_che",
                each(
                        shortfalls,
                        (missed, at) -> Map.of(
                                "chi_tieu", missed.indicator(),
                                "so_don_vi", Integer.toString(missed.units()),
                                "don_vi", missed.names(),
                                "dau", stop(at, shortfalls))));
        contents.put("co_khen_thuong", awards.isEmpty() ? "" : Integer.toString(awards.size()));
        contents.put("so_khen_thuong", Integer.toString(awards.size()));
        contents.put(
                "khen_thuong",
                each(
                        awards,
                        (award, at) -> Map.of(
                                "so", Integer.toString(at + 1),
                                "don_vi", award.unit(),
                                "hinh_thuc", award.type(),
                                "diem", award.total(),
                                "hang", award.place(),
                                "ly_do", award.note())));
        contents.put("phieu", ballot == null ? List.of() : List.of(ballot(ballot)));
        contents.put(
                "phieu_don_vi",
                each(
                        tables.votes(members, ballot),
                        (vote, at) -> Map.of(
                                "so", Integer.toString(at + 1),
                                "don_vi", vote.unit(),
                                "so_phieu", vote.votes(),
                                "ty_le", vote.share())));
        contents.put("giao_uoc_sau", nextPact(year.pact()));
        return contents;
    }

    /** The pact of a year. */
    Map<String, Object> ofPact(PactView pact, ClusterView cluster, List<UnitView> members, PaperTables.Grid targets) {
        var contents = ofCluster(cluster, pact.year().toString(), members);
        contents.put(
                "can_cu",
                citations.of(
                        pact.legalBasis().stream()
                                .map(basis -> new Method.Basis(basis.document(), basis.date(), basis.title()))
                                .toList(),
                        cluster.province()));
        contents.put("phong_trao", numbered(pact.movements()));
        contents.put("chi_tieu", grid(targets, "documents.column.indicator"));
        contents.put("cam_ket", numbered(pact.commitments()));
        contents.put(
                "cap_ky",
                IntStream.range(0, (members.size() + 1) / 2)
                        .mapToObj(pair ->
                                Map.of("trai", signatory(members, 2 * pair), "phai", signatory(members, 2 * pair + 1)))
                        .toList());
        return contents;
    }

    /** A unit's self-score. */
    Map<String, Object> ofSelfScore(
            String year, String cluster, UnitView unit, Signing signing, List<SelfScoreLines.ScoreLine> lines) {
        var contents = new HashMap<String, Object>();
        contents.put("nam", year);
        contents.put("cum", cluster);
        contents.put("don_vi", unit.fullName());
        contents.put(
                "nguoi_dung_dau",
                say(Signatures.isAdministrative(unit.type()) ? "documents.head.committee" : "documents.head.other"));
        contents.put("dong_ky", signatures.ofUnit(unit.type(), signing));
        contents.put("dong", each(lines, (line, at) -> line(line)));
        return contents;
    }

    private static Map<String, Object> line(SelfScoreLines.ScoreLine line) {
        return Map.ofEntries(
                Map.entry("kieu", line.heading() ? "strong" : ""),
                Map.entry("so", line.number()),
                Map.entry("ten", line.name()),
                Map.entry("don_vi_tinh", line.measure()),
                Map.entry("ke_hoach", line.plan()),
                Map.entry("thuc_hien", line.actual()),
                Map.entry("ty_le", line.rate()),
                Map.entry("diem_chuan", line.max()),
                Map.entry("tu_cham", line.claimed()),
                Map.entry("cum_cham", line.checked()),
                Map.entry("tham_dinh", line.appraised()),
                Map.entry("minh_chung", line.evidence()),
                Map.entry("ghi_chu", line.note()),
                Map.entry("cach_tinh", line.reason().isEmpty() ? List.of() : List.of(Map.of("loi", line.reason()))));
    }

    private static Map<String, Object> ofCluster(ClusterView cluster, String year, List<UnitView> members) {
        var contents = new HashMap<String, Object>();
        contents.put("nam", year);
        contents.put("cum", cluster.name());
        contents.put("tinh", cluster.province());
        contents.put("so_thanh_vien", Integer.toString(members.size()));
        contents.put(
                "thanh_vien",
                each(members, (member, at) -> Map.of("ten", member.fullName(), "dau", stop(at, members))));
        return contents;
    }

    private static String of(@Nullable MeetingOfficer officer, Function<MeetingOfficer, String> part) {
        return officer == null ? "" : part.apply(officer);
    }

    private void meeting(Map<String, Object> contents, Snapshot year) {
        var meeting = year.meeting();
        if (meeting == null) {
            contents.put("hoi_nghi", List.of());
            contents.put("du_hop", List.of());
            return;
        }
        contents.put(
                "hoi_nghi",
                List.of(Map.of(
                        "ten", meeting.title(),
                        "ngay_hop", formats.date(meeting.heldOn()),
                        "dia_diem", meeting.place())));
        contents.put(
                "du_hop",
                each(
                        meeting.attendance(),
                        (body, at) -> Map.of("ten", body.bodyName(), "dau", stop(at, meeting.attendance()))));
    }

    private static List<Map<String, Object>> nextPact(Snapshot.@Nullable Pact pact) {
        return pact == null
                ? List.of()
                : List.of(Map.of(
                        "phong_trao",
                        numbered(pact.movements()),
                        "cam_ket",
                        each(
                                pact.commitments(),
                                (commitment, at) -> Map.of(
                                        "so", Integer.toString(at + 1),
                                        "noi_dung", commitment.replaceAll("[.;]+$", ""),
                                        "dau", stop(at, pact.commitments())))));
    }

    private static Map<String, Object> ballot(BallotCount count) {
        return Map.of(
                "phat_ra", Integer.toString(count.issued()),
                "thu_ve", Integer.toString(count.collected()),
                "hop_le", Integer.toString(count.valid()),
                "khong_hop_le", Integer.toString(count.invalid()),
                "to_kiem_phieu", count.countingTeam());
    }

    private PaperTables.Grid scores(Snapshot year) {
        return tables.scores(
                year,
                say("documents.scores.bonus"),
                say("documents.scores.penalty"),
                say("documents.scores.total"),
                say("documents.scores.place"),
                say("documents.scores.grade"));
    }

    /** A table with at least one line; otherwise nothing, so that no empty frame is printed. */
    private List<Map<String, Object>> grid(PaperTables.Grid grid, String corner) {
        if (grid.lines().isEmpty()) {
            return List.of();
        }
        return List.of(Map.of(
                "dau_cot",
                say(corner),
                "rong",
                Integer.toString(grid.share()),
                "cot",
                each(grid.heads(), (head, at) -> Map.of("ten", head.text(), "rong", Integer.toString(head.share()))),
                "dong",
                each(
                        grid.lines(),
                        (line, at) -> Map.of(
                                "ten",
                                line.name(),
                                "o",
                                each(
                                        line.cells(),
                                        (cell, column) -> Map.of(
                                                "noi_dung",
                                                cell,
                                                "kieu",
                                                grid.heads().get(column).look()))))));
    }

    private static List<Map<String, Object>> numbered(List<String> texts) {
        return each(texts, (text, at) -> Map.of("so", Integer.toString(at + 1), "noi_dung", sentence(text)));
    }

    /** With a full stop where the text has no end of its own. */
    private static String sentence(String text) {
        return text.matches("(?s).*[.;:!?…]\\s*") ? text : text.stripTrailing() + ".";
    }

    private static String signatory(List<UnitView> members, int at) {
        return at < members.size() ? PaperTables.capitals(members.get(at).fullName()) : "";
    }

    private static String seat(Snapshot year, LeadershipRole role, int ahead, String otherwise) {
        return year.seat(year.year().plusYears(ahead), role.name())
                .map(Snapshot.Seat::fullName)
                .orElse(otherwise);
    }

    private static String notice(Method method) {
        var notice = method.notice();
        return method.illustrative() && notice != null ? notice.vi() : "";
    }

    private static String stop(int at, List<?> all) {
        return at == all.size() - 1 ? "." : ";";
    }

    private interface Entry<T> {
        Map<String, Object> of(T each, int at);
    }

    private static <T> List<Map<String, Object>> each(List<T> all, Entry<T> entry) {
        var entries = new ArrayList<Map<String, Object>>();
        for (int at = 0; at < all.size(); at++) {
            entries.add(entry.of(all.get(at), at));
        }
        return entries;
    }

    private String say(String code, Object... args) {
        return messages.getMessage(code, args, LanguageSetup.VIETNAMESE);
    }
}
