package vn.thidua.platform;

import java.util.List;
import java.util.Map;

/** What a feature knows about a person, for that person's own eyes. */
public interface PersonalData {

    /** Names the kind of data; its words are {@code data.kind.<name>}. */
    String kind();

    /** One map an entry, the newest first; the words of each fact are {@code data.fact.<name>}. */
    List<Map<String, String>> of(String login);
}
