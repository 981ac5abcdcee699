import en from '@/messages/en.json' with { type: 'json' }
import { CrashPortal } from './support/crash-portal'
import { PlainVisitor, textOf, toldBy, typedBy } from './support/plain-visitor'
import { SmallDisk } from './support/small-disk'
import { expect, newPerson, type Person, test } from './support/test'

test.describe.configure({ timeout: 120_000 })

/** A page of a table has room for some more people, who join all the same. */
const MOST_PEOPLE = 60

type Tried = { person: Person; browser: PlainVisitor; form: string; status: number }

/** People join until one is told that it does not work; everybody who tried, that one last. */
async function joinUntilFull(origin: string): Promise<Tried[]> {
  const tried: Tried[] = []
  while (tried.length < MOST_PEOPLE) {
    const [person, browser] = [newPerson(), new PlainVisitor(origin)]
    const form = await browser.get('/en/sign-up')
    const answer = await browser.post('/en/sign-up', form, typedBy(person))
    tried.push({ person, browser, form, status: answer.status })
    if (answer.location?.endsWith('/en/account')) continue
    if (answer.status === 200) {
      expect(['unavailable', 'not-sent']).toContain(toldBy(answer))
      expect(answer.html).toContain(person.email)
    } else expect(textOf(answer.html)).toContain(en.Problem['503'].title)
    return tried
  }
  throw new Error(`${MOST_PEOPLE} people joined on a full disk`)
}

// Where nobody may mount a disk there is none that a test could fill.
if (SmallDisk.canBeMade())
  test('a full disk refuses in words, loses nobody who was told that they joined, and is forgotten once there is room', async () => {
    const disk = new SmallDisk(160)
    const portal = await CrashPortal.start({}, disk.folder)
    try {
      const { web } = portal.pids()
      disk.fill()
      const tried = await joinUntilFull(portal.origin)
      // What was there is still read: nobody who is signed in is thrown out.
      for (const { person, browser } of tried.slice(0, -1)) expect(await browser.sees(person)).toBe(true)
      disk.free()
      const [refused] = tried.slice(-1)
      if (refused === undefined) throw new Error('Nobody was refused')
      const { browser, form, person } = refused
      await expect
        .poll(async () => (await browser.post('/en/sign-up', form, typedBy(person))).location, {
          timeout: 30_000,
        })
        .toMatch(/\/en\/account$/)
      for (const each of tried) expect(await new PlainVisitor(portal.origin).signIn(each.person)).toBe(true)
      expect(portal.pids().web, 'the web server, which was not restarted').toBe(web)
    } finally {
      await portal.stop()
      disk.remove()
    }
  })
