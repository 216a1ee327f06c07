/**
 * Login through identity providers of the province (OpenID Connect), where some are configured. A provider proves who somebody is;
 * which account that is, an administrator has said before. No account is ever opened by signing in.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "accounts"})
@NullMarked
package vn.thidua.identities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
