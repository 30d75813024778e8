package dev.stripechat.fakeshop.shopware;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** An app as it is uploaded: one folder, named as the app, and what is below. */
record AppZip(String folder, Map<String, byte[]> files) {

    static AppZip of(byte[] zip) {
        Map<String, byte[]> files = new TreeMap<>();
        Set<String> folders = new TreeSet<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String[] path = entry.getName().split("/", 2);
                if (entry.getName().startsWith("/") || entry.getName().contains("..")) {
                    throw ShopwareError.invalidApp("Path traversal detected: " + entry.getName());
                }
                folders.add(path[0]);
                if (!entry.isDirectory() && path.length == 2) {
                    files.put(path[1], in.readAllBytes());
                }
            }
        } catch (IOException broken) {
            throw ShopwareError.invalidApp("The zip cannot be read");
        }
        if (folders.size() != 1 || !files.containsKey("manifest.xml")) {
            throw ShopwareError.invalidApp(
                    "No app was found in the zip: one folder with manifest.xml");
        }
        return new AppZip(folders.iterator().next(), files).checked();
    }

    /** A text file of the app. */
    Optional<String> text(String path) {
        return Optional.ofNullable(files.get(path)).map(f -> new String(f, StandardCharsets.UTF_8));
    }

    AppManifest manifest() {
        return AppManifest.of(files.get("manifest.xml"));
    }

    private AppZip checked() {
        String name = manifest().name();
        if (!name.equals(folder)) {
            throw ShopwareError.invalidApp(
                    "The technical app name \""
                            + name
                            + "\" in the \"manifest.xml\" and the folder name must be equal.");
        }
        return this;
    }
}
