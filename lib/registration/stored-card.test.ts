import { expect, test } from 'vitest'
import { personWith } from '@/lib/gateway/contract'
import { acceptedCard, cardFrom, parseStoredCard } from './stored-card'
import { memberOf } from './testing/registrations'

const address = { homeCity: 'Ipoh' }
const attributeList = [{ attributeID: '00000000-0000-4000-8000-000000000001', value: 'KOPI' }]
const asked = { ...personWith({ GENDER: 'F' }), address, attributeList }

test('a salutation, which Create Member has no place for, is kept with the account', () => {
  const card = cardFrom(memberOf(asked), { ...asked.fields, USER_SALUTATION: 'MISS' })
  expect(card.fields).toEqual({ ...asked.fields, USER_SALUTATION: 'MISS' })
})

test('address and own questions are kept with it, and come back as they were stored', () => {
  for (const card of [cardFrom(memberOf(asked)), acceptedCard(asked)]) {
    expect(card).toMatchObject({ address, attributeList })
    expect(parseStoredCard(JSON.parse(JSON.stringify(card)))).toEqual(card)
  }
})

test('a card that was stored before there were any is read all the same', () => {
  const { address: _none, attributeList: _noneEither, ...old } = cardFrom(memberOf(asked))
  expect(parseStoredCard(old)).toMatchObject({ address: {}, attributeList: [] })
})

test('a password is in no card', () => {
  const typed = { ...asked, fields: { ...asked.fields, PASSWORD: 'Aa1!aaaa' } }
  expect(JSON.stringify([acceptedCard(typed), cardFrom(memberOf(typed), typed.fields)])).not.toContain('Aa1!')
})

test.each([null, 'x', {}, { fields: { FIRST_NAME: 1 } }])('what is no card is none: %j', value => {
  expect(parseStoredCard(value)).toBeNull()
})
