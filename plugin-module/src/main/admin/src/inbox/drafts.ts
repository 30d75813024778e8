const byStaff = new Map<string, Map<string, string>>();

/** The unsent texts of one staff member: they outlive an expired session, as long as the page stays open. */
export function draftsOf(staffId: string): Map<string, string> {
  const known = byStaff.get(staffId) ?? new Map<string, string>();
  byStaff.set(staffId, known);
  return known;
}
