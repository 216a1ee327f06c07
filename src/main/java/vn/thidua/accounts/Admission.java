package vn.thidua.accounts;

import java.io.Serializable;

/** What a session remembers of a login: the account, and the generation of logins it belongs to. Nothing of its rights. */
public record Admission(AccountId account, int generation) implements Serializable {}
