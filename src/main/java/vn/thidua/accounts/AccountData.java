package vn.thidua.accounts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;
import vn.thidua.platform.PersonalData;
import vn.thidua.units.Directory;

/** The account itself. The password is known as a digest only, and secrets of factors to nobody. */
@Component
class AccountData implements PersonalData {

    private final Accounts accounts;
    private final Directory directory;

    AccountData(Accounts accounts, Directory directory) {
        this.accounts = accounts;
        this.directory = directory;
    }

    @Override
    public String kind() {
        return "account";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Map<String, String>> of(String login) {
        var account = accounts.require(login).view();
        var unit = account.unit();
        var facts = new LinkedHashMap<String, String>();
        facts.put("login", account.login());
        facts.put("displayName", account.displayName());
        facts.put(
                "unit",
                unit == null ? "" : StringUtils.capitalize(directory.unit(unit).fullName()));
        facts.put("roles", account.roles().stream().map(Role::name).collect(Collectors.joining(", ")));
        facts.put("openedAt", account.createdAt().toString());
        facts.put(
                "lastSignedInAt",
                account.lastSignedInAt() == null ? "" : account.lastSignedInAt().toString());
        facts.put("secondFactor", Boolean.toString(account.secondFactor()));
        return List.of(facts);
    }
}
