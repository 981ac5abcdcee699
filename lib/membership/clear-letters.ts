/** Letters and digits that nobody mistakes for one another when read aloud at a till: no I, O, 0 and 1. */
export const CLEAR_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
