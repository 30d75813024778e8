package dev.stripechat.conversation.rest;

import dev.stripechat.conversation.Attachment;
import dev.stripechat.conversation.FetchFile;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.web.OpenTo;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Files of conversations. No browser is to run, frame or guess anything of them: they are shown as images, or saved. */
@Path(AttachmentResource.PATH + "/{name}")
@Dependent
public class AttachmentResource {

    static final String PATH = "/api/v1/attachments";

    private final FetchFile fetchFile;

    @Inject
    public AttachmentResource(FetchFile fetchFile) {
        this.fetchFile = fetchFile;
    }

    @GET
    @OpenTo("whoever has the address: a random name of 256 bits that the conversation alone tells")
    public Response fetch(@PathParam("name") String name) {
        Attachment file =
                fetchFile.named(name).orElseThrow(() -> Refusal.notFound("There is no such file."));
        StreamingOutput content = out -> copy(file, out);
        return Response.ok(content, file.type().mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, file.bytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file.fileName()))
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .build();
    }

    private void copy(Attachment file, OutputStream out) throws IOException {
        byte[] part = fetchFile.part(file, 0);
        for (int next = 1; part.length > 0; next++) {
            out.write(part);
            part = fetchFile.part(file, next);
        }
    }

    /** RFC 6266, with the name in ASCII for who reads no other (appendix D). */
    static String disposition(String fileName) {
        String ascii = fileName.replaceAll("[^A-Za-z0-9._ -]", "_");
        String encoded =
                URLEncoder.encode(fileName, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("*", "%2A");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }
}
