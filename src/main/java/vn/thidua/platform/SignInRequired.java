package vn.thidua.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Sends people to the login page, which brings them back; tells scripts that the login is gone. */
class SignInRequired implements AuthenticationEntryPoint {

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException authenticationException)
            throws IOException {
        if (Scripted.matches(request)) {
            Scripted.answer(response, HttpStatus.UNAUTHORIZED, Scripted.SIGNED_OUT);
        } else {
            response.sendRedirect(request.getContextPath() + "/dang-nhap");
        }
    }
}
