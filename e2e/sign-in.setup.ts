import { writeFileSync } from 'node:fs'
import { TEMPLATE } from './support/pages'
import { shareBenefit } from './support/share'
import { signInStaff } from './support/staff'
import { MEMBER_STATE, SHARED_PREVIEW, STAFF_STATE } from './support/states'
import { expect, signIn, test } from './support/test'

test('a member of the sample signs in', async ({ page, signIns }) => {
  const rich = signIns.members.find(({ who }) => /rich/i.test(who)) ?? signIns.member
  await signIn(page, 'en', rich.identity, rich.password)
  await expect(page).toHaveURL(/\/en\/account$/)
  await page.context().storageState({ path: MEMBER_STATE })
})

test('the staff person of the sample signs in', async ({ page, signIns }) => {
  await signInStaff(page, 'en', signIns.staff)
  await page.context().storageState({ path: STAFF_STATE })
  const link = await shareBenefit(page, `/en/staff/benefits/${TEMPLATE}`)
  writeFileSync(SHARED_PREVIEW, new URL(link).pathname.replace('/en', ''))
})
