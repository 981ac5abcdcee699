import fc from 'fast-check'

/** Any UTF-16 text, halves of surrogate pairs too. */
export const anyString = (maxLength: number) =>
  fc.array(fc.integer({ min: 0, max: 0xff_ff }), { maxLength }).map(units => String.fromCharCode(...units))
