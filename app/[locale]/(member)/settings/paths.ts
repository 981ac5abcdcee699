/** Where each part of how a member signs in is changed. */
export const CHANGE_PATHS = {
  EMAIL: '/settings/email',
  MOBILE_PHONE: '/settings/mobile',
  PASSWORD: '/settings/password',
} as const
