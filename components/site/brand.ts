import brand from '@/public/brand/brand.json'

/** Name, contact, currency and zone as prerendered pages show them: read at build time, for those pages read no settings. */
export const BRAND = brand
