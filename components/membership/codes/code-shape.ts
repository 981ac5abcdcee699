/**
 * A code as one path of dark modules on light, its quiet zone included: `width` and `height` are in modules. Bars are one
 * module long, to be stretched along themselves; a picture of it is sharp where each module is a whole number of pixels.
 */
export type CodeShape = { width: number; height: number; path: string }

/** What a till's reader can be shown. */
export type CodeKind = 'qr' | 'code128'
