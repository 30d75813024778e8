/** The Meteor icons that the staff pages show; others are left out of the build. */
export const METEOR_ICONS = [
  'regular-chevron-left',
  'regular-checkmark-xs',
  'regular-comments',
  'regular-copy',
  'regular-exclamation-triangle',
  'regular-eye',
  'regular-eye-slash',
  'regular-inbox',
  'regular-info-circle',
  'regular-paper-plane',
  'regular-sign-out',
  'regular-sync',
] as const;

/** The name of an icon that the build keeps. */
export type IconName = (typeof METEOR_ICONS)[number];
