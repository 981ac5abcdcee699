/** Placeholder: settles an open registration; written in another branch. */
export async function reconcile(_registrationID: string): Promise<void> {}
