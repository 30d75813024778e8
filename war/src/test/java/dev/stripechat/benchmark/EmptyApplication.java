package dev.stripechat.benchmark;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The least that can be deployed: what a start costs without us. */
@WebServlet("/hello")
public class EmptyApplication extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_OK);
    }

    /** Writes it as a WAR. */
    static void export(File war) {
        ShrinkWrap.create(WebArchive.class)
                .addClass(EmptyApplication.class)
                .as(ZipExporter.class)
                .exportTo(war, true);
    }
}
