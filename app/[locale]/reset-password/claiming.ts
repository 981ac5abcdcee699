/** What is proved for these may claim what it opens; what is proved for anything else is of no use here. */
export const CLAIMING = ['reset', 'sign-in'] as const
