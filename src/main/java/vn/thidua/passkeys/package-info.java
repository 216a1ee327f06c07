/** Passkeys (WebAuthn): a key on a phone, a computer or a stick, used with a finger, a face or a PIN; both factors in one act. */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "accounts"})
@NullMarked
package vn.thidua.passkeys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
