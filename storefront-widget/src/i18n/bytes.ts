/** The size of a file, as people of that language write it. */
export function formatBytes(bytes: number, language: string): string {
  const [many, unit] = bytes < 1e6 ? [Math.ceil(bytes / 1e3), "kilobyte"] : [bytes / 1e6, "megabyte"];
  return new Intl.NumberFormat(language, { style: "unit", unit, maximumFractionDigits: 1 }).format(many);
}
