package vn.thidua.delegations;

import java.time.LocalDate;
import vn.thidua.accounts.Role;

/**
 * What is to be lent.
 *
 * @param deputy the login of the colleague
 * @param to the last day
 */
public record DelegationTerms(String deputy, Role role, LocalDate from, LocalDate to, String reason) {}
