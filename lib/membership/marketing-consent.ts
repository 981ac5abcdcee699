/** What a member allows, by channel; each box starts unticked. */
export type MarketingConsent = { email: boolean; sms: boolean }

const EMAIL = 1
const SMS = 2

/** Create Member's `notification`: 0 none, 1 e-mail, 2 SMS, 3 both. */
export function notificationFrom({ email, sms }: MarketingConsent): 0 | 1 | 2 | 3 {
  if (email) return sms ? 3 : EMAIL
  return sms ? SMS : 0
}

/** Anything but the four documented values is no consent. */
export function marketingConsentFrom(notification: unknown): MarketingConsent {
  return {
    email: notification === EMAIL || notification === (EMAIL | SMS),
    sms: notification === SMS || notification === (EMAIL | SMS),
  }
}
