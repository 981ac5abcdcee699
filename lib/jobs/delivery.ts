/**
 * What became of a message that a provider was spoken to about. `again`: provably not sent, worth another try;
 * `failed`: refused for good; `unclear`: it was on its way when the connection ended, so it may have been sent.
 */
export type Delivery = 'sent' | 'again' | 'failed' | 'unclear'

/** One message to one person. */
export type Letter<Text> = { messageID: string; to: string; text: Text }
