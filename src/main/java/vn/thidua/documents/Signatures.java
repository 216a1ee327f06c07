package vn.thidua.documents;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.platform.LanguageSetup;
import vn.thidua.units.ClusterView;
import vn.thidua.units.UnitType;

/**
 * The words above a signature by Decree 30/2020/NĐ-CP: for a body that decides together {@code TM.}, where a deputy signs in the
 * head's place {@code KT.} and the deputy's own office below it.
 */
@Component
class Signatures {

    private final MessageSource messages;

    Signatures(MessageSource messages) {
        this.messages = messages;
    }

    /** Of a cluster's paper. */
    List<Map<String, Object>> ofCluster(ClusterView cluster, Signing signing) {
        return lines(
                say("documents.sign.together", PaperTables.capitals(cluster.name())),
                "documents.lead." + cluster.kind(),
                "documents.deputy." + cluster.kind(),
                signing);
    }

    /** Of a unit's paper. */
    List<Map<String, Object>> ofUnit(UnitType type, Signing signing) {
        return isAdministrative(type)
                ? lines(
                        say("documents.sign.together", say("documents.committee.head")),
                        "documents.head.committee",
                        "documents.deputyHead.committee",
                        signing)
                : lines("", "documents.head.other", "documents.deputyHead.other", signing);
    }

    /** Whether a people's committee speaks for the unit. */
    static boolean isAdministrative(UnitType type) {
        return type.compareTo(UnitType.DEPARTMENT) < 0;
    }

    private List<Map<String, Object>> lines(String body, String head, String deputy, Signing signing) {
        var offices = signing == Signing.HEAD
                ? Stream.of(say(head))
                : Stream.of(say("documents.sign.behalf", say(head)), say(deputy));
        return Stream.concat(Stream.of(body).filter(each -> !each.isEmpty()), offices)
                .map(line -> Map.<String, Object>of("chu", line))
                .toList();
    }

    private String say(String code, Object... args) {
        return messages.getMessage(code, args, LanguageSetup.VIETNAMESE);
    }
}
