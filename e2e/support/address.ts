import { randomInt } from 'node:crypto'

/** Somebody's own address, as the portal under test believes its visitors: nobody pays for another test's wrong tries. */
export function ownAddress(): string {
  const part = () => randomInt(1, 255)
  return `10.${part()}.${part()}.${part()}`
}
