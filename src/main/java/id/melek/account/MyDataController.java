package id.melek.account;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everything about oneself, as one file that is made while it is sent. */
@RestController
class MyDataController {

    private final MyData myData;
    private final SignedIn signedIn;

    MyDataController(MyData myData, SignedIn signedIn) {
        this.myData = myData;
        this.signedIn = signedIn;
    }

    @GetMapping("/my-data/melek.zip")
    void archive(HttpServletResponse response) throws IOException {
        var who = signedIn.require();
        if (myData.takeTurn(who).isPresent()) {
            response.sendRedirect("/" + AccountPaths.MY_DATA + "?" + AccountPaths.LATER);
            return;
        }
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("melek.zip").build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        myData.write(who, response.getOutputStream());
    }
}
