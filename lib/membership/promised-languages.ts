/** The languages that a programme promises its members until staff say otherwise. */
export const DEFAULT_PROMISED_LANGUAGES = ['en-US', 'ms-MY', 'zh-CN', 'zh-TW', 'ar'] as const
