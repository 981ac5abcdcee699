import { z } from 'zod'

/** At most `maxLength` UTF-16 units (domain 4 trap 3). zod's own `max` counts code points since 4.6: an emoji as one. */
export function textUpTo(maxLength: number, minLength = 0) {
  return z.string().refine(text => text.length >= minLength && text.length <= maxLength, 'too-long')
}
