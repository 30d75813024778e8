/** The Meteor icons that the staff pages show; others are left out of the build. */
export const METEOR_ICONS = [
  'regular-activity',
  'regular-check-circle',
  'regular-checkmark-xs',
  'regular-chevron-left',
  'regular-cog',
  'regular-comments',
  'regular-copy',
  'regular-credit-card',
  'regular-exclamation-triangle',
  'regular-external-link',
  'regular-eye',
  'regular-eye-slash',
  'regular-file-text',
  'regular-inbox',
  'regular-info-circle',
  'regular-paper-plane',
  'regular-paperclip',
  'regular-question-circle',
  'regular-sign-out',
  'regular-shopping-cart',
  'regular-sync',
  'regular-times-s',
  'regular-user',
  'regular-user-shield',
  'regular-users',
  'regular-volume-mute',
  'regular-volume-up',
] as const;

/** The name of an icon that the build keeps. */
export type IconName = (typeof METEOR_ICONS)[number];
