/** Everything that is written down of what people do: `subjectID` and `details` of each stand beside it. */
export const AUDIT_EVENTS = [
  // Members. The subject is the account, where one is known.
  'joined',
  /** details: `by` password, code, link or passkey. */
  'signed-in',
  /** details: `by`, `problem`. Somebody unknown has no subject, and what they typed is kept nowhere. */
  'sign-in-failed',
  'signed-out',
  /** details: `count`. Of a member, of staff for one, or of the portal. */
  'sessions-ended',
  /** Of a member, or of a staff person by themselves. */
  'password-changed',
  /** details: `identityType`. */
  'identity-proved',
  'identity-changed',
  /** details: `fields`, their codes. */
  'profile-changed',
  'passkey-added',
  'passkey-removed',
  /** details: `kind`, `granted`. */
  'consent-changed',
  'data-exported',
  /** details: `days`, until it is erased. */
  'account-closing',
  'account-kept',
  /** By `system`: from here on the account's id leads to nobody. */
  'account-erased',
  // Of a member, or of a staff person at the till. The subject is the redemption.
  'redemption-started',
  'redemption-accepted',
  'redemption-undone',
  // Staff. The subject is the staff person, or what they decided about.
  'staff-invited',
  'staff-joined',
  'staff-signed-in',
  'staff-sign-in-failed',
  'staff-signed-out',
  /** details: `count`. */
  'staff-sessions-ended',
  'staff-passkey-added',
  'staff-passkey-removed',
  'recovery-codes-made',
  'recovery-code-used',
  /** The subject is the registration; details: `to`. */
  'registration-decided',
  /** The subject is the message. */
  'message-sent-again',
  // Texts. The subject is the benefit's template.
  /** details: `language`, where it was texts; `by` import, where it was a file. */
  'benefit-edited',
  'benefit-draft-discarded',
  /** details: `version`. */
  'benefit-published',
  'benefit-taken-back',
  /** Of several, without a subject; details: `begun` and `changed`, how many. */
  'benefits-imported',
  /** The same; details: `format`, `version`, `count`. */
  'benefits-exported',
  // The trail itself. No subject.
  'audit-exported',
  /** details: `days`. */
  'preview-shared',
  'preview-revoked',
  /** By a visitor who has the link; details: `verdict`. */
  'preview-answered',
  // Of a staff person about a member. The subject is the account.
  'member-made',
  /** Once an hour at most for each who looks. */
  'member-looked-at',
  /** details: `channel`. */
  'way-in-sent',
  /** details: `count`, of brakes and codes that were forgotten. */
  'member-unlocked',
  'card-number-set',
  /** details: `change`, `reason`, and the form's `requestID`. */
  'points-adjusted',
] as const
