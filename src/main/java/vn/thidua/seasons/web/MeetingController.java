package vn.thidua.seasons.web;

import jakarta.validation.Valid;
import java.time.Year;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.CurrentActor;
import vn.thidua.kernel.NotFound;
import vn.thidua.platform.web.Attempt;
import vn.thidua.seasons.MeetingType;
import vn.thidua.seasons.SeasonDesk;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonService;
import vn.thidua.units.ClusterId;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitView;

/** The record of a year's review meetings (sơ kết, tổng kết), kept by whoever keeps the year. */
@Controller
@RequestMapping(MeetingController.ADDRESS)
class MeetingController {

    static final String ADDRESS = "/xep-hang/{cum}/{nam}/hoi-nghi/{loai}";

    private final SeasonService seasons;
    private final SeasonDesk desk;
    private final Directory directory;
    private final BodyCodes codes;

    MeetingController(SeasonService seasons, SeasonDesk desk, Directory directory, BodyCodes codes) {
        this.seasons = seasons;
        this.desk = desk;
        this.directory = directory;
        this.codes = codes;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable ClusterId cum, @PathVariable Year nam, @PathVariable String loai, @CurrentActor Actor actor) {
        var season = new SeasonId(cum, nam);
        desk.requireKeeper(season, actor);
        var type = type(loai);
        var members = members(season);
        var form = seasons.meeting(season, type)
                .map(meeting -> MeetingForm.of(meeting, members))
                .orElseGet(() -> MeetingForm.after(
                        seasons.meeting(season.previous(), type).orElse(null), members));
        return page(season, type, HttpStatus.OK).addObject("form", form);
    }

    @PostMapping
    ModelAndView record(
            @PathVariable ClusterId cum,
            @PathVariable Year nam,
            @PathVariable String loai,
            @Valid @ModelAttribute("form") MeetingForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        var season = new SeasonId(cum, nam);
        desk.requireKeeper(season, actor);
        var type = type(loai);
        var meeting = form.read(type, codes, errors);
        if (meeting == null || Attempt.refused(errors, () -> seasons.recordMeeting(season, meeting, actor))) {
            return page(season, type, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute("done", "seasons.meeting.saved");
        return new ModelAndView("redirect:" + ADDRESS);
    }

    private ModelAndView page(SeasonId season, MeetingType type, HttpStatus status) {
        seasons.season(season);
        return new ModelAndView("seasons/meeting", status)
                .addObject("season", season)
                .addObject("type", type)
                .addObject("cluster", directory.cluster(season.cluster()))
                .addObject("members", members(season))
                .addObject("allFigures", List.of(MeetingForm.Figures.values()))
                .addObject("recorded", seasons.meeting(season, type).isPresent());
    }

    private List<UnitView> members(SeasonId season) {
        return directory.members(season.cluster(), season.year());
    }

    private static MeetingType type(String address) {
        return switch (address) {
            case "so-ket" -> MeetingType.MID_YEAR;
            case "tong-ket" -> MeetingType.YEAR_END;
            default -> throw new NotFound(address);
        };
    }
}
