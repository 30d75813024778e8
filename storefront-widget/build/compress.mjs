import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** The content as brotli, as small as it gets. */
export function brotli(content) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  return brotliCompressSync(content, { params });
}

/** The content as gzip, as small as it gets. */
export function gzip(content) {
  return gzipSync(content, { level: 9 });
}
