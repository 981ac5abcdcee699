import { randomUUID } from 'node:crypto'
import { type PlainAnswer, type PlainBrowser, textOf } from '@/bench/plain-form'
import type { Holder, RedeemScene } from './redeem-scene'

/** What a device or a till was told: it was the one, another was, or something else, whole. */
type Told = 'won' | 'lost' | string

function toldByDevice({ location, status }: PlainAnswer, path: string): Told {
  if (location?.endsWith(`${path}/redeem/code`)) return 'won'
  // With a link the benefit is used already, which its own page says.
  if (location?.endsWith(`${path}/redeem/code?said=elsewhere`) || location?.endsWith(path)) return 'lost'
  return `${status} ${location}`
}

function toldByTill({ location, status }: PlainAnswer): Told {
  if (location === null || !location.includes('/staff/redeem?memberID=')) return `${status} ${location}`
  return location.includes('said=accepted') ? 'won' : 'lost'
}

/** The confirm page as both processes serve it, with the form that a device sends; another page may come while they warm up. */
export async function confirmPages(scene: RedeemScene): Promise<string[]> {
  const { accountID, path } = await scene.holder()
  const open = async (at: 0 | 1) => {
    const device = await scene.browser('member', accountID, at)
    for (let look = 0; look < 20; look++) {
      const page = await device.get(`${path}/redeem`)
      if (page.includes('name="requestId"')) return page
    }
    throw new Error('No confirm page came')
  }
  return Promise.all([open(0), open(1)])
}

/** Two devices of one member, each at a process of its own, press at once; each form has a requestId of its own. */
export async function raceDevices(
  scene: RedeemScene,
  { accountID, path }: Holder,
  pages: readonly string[],
): Promise<Told[]> {
  const devices = await Promise.all(([0, 1] as const).map(at => scene.browser('member', accountID, at)))
  const press = (device: PlainBrowser, page = '') =>
    device.post(`${path}/redeem`, page, { requestId: randomUUID() }, 'name="requestId"')
  const answers = await Promise.all(devices.map((device, index) => press(device, pages[index])))
  return answers.map(answer => toldByDevice(answer, path))
}

/** Two tills, each at a process of its own, look one code up and accept it at once. */
export async function raceTills(
  scene: RedeemScene,
  { accountID, path }: Holder,
  staffID: string,
): Promise<Told[]> {
  const phone = await scene.browser('member', accountID, 0)
  const [code = ''] =
    /[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}/.exec(textOf(await phone.get(`${path}/redeem/code`))) ?? []
  const tills = await Promise.all(([0, 1] as const).map(at => scene.browser('staff', staffID, at)))
  const pages = await Promise.all(
    tills.map(async till => {
      const found = await till.submit('/en/staff/redeem', { redemptionCode: code, cardNo: '' })
      return { found: found ?? '', html: await till.get(found ?? '/en/staff/redeem') }
    }),
  )
  const answers = await Promise.all(
    tills.map((till, index) => {
      const { found = '', html = '' } = pages[index] ?? {}
      return till.post(found, html, {}, 'name="requestId"')
    }),
  )
  return answers.map(toldByTill)
}
