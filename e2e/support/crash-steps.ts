import type { CrashPerson } from './crash-person'
import type { CrashScene } from './crash-scene'
import type { Fault } from './stub-fault'

/** Below the time limit of a call, so that it is still waited for when the blow falls. */
const AT_WORK_MS = 900

/** Milliseconds from a call to its answer, of people whose answer comes while the blow falls. */
const ANSWERED_AFTER_MS = [60, 180, 300]

/** A person brought to the edge of a step: `go` takes it, `isThere` tells that they are in the middle of it. */
export type Poised = {
  person: CrashPerson
  go: () => Promise<unknown>
  isThere: () => boolean | Promise<boolean>
}

const createMember = (person: CrashPerson, fault: Fault): Fault => ({
  ...fault,
  call: 'createMember',
  about: person.email,
})

async function joining(scene: CrashScene, step: string, fault: Fault): Promise<Poised> {
  const person = await scene.person(step)
  scene.stub.fault(createMember(person, fault))
  return { person, go: () => person.send(), isThere: () => scene.callsOf(person, '/api/members').length > 0 }
}

/** A member whom the upstream made without saying so, as the worker finds out. */
async function found(scene: CrashScene, step: string): Promise<CrashPerson> {
  const person = await scene.person(step)
  scene.stub.fault(createMember(person, { kind: 'envelope', resultStatus: 'U', effect: true }))
  await person.send()
  await scene.until(`${step} is found`, async () => (await scene.rowOf(person))?.state === 'found')
  return person
}

async function proved(scene: CrashScene, step: string): Promise<CrashPerson> {
  const person = await found(scene, step)
  await person.askForCode()
  await scene.until(`a code for ${step}`, () => person.codes(scene.mail.arrived).length > 0)
  await person.enterCode(scene.mail.arrived)
  return person
}

/** People at every step of joining: those whose Create Member will be under way, and all others. */
export async function poisedPeople(scene: CrashScene): Promise<{ joins: Poised[]; others: Poised[] }> {
  const here = () => true
  const joins = Promise.all([
    joining(scene, 'no effect, no answer', { kind: 'hang' }),
    joining(scene, 'before the effect', { kind: 'late', afterMs: 0, heldMs: AT_WORK_MS }),
    joining(scene, 'after the effect', { kind: 'late', afterMs: AT_WORK_MS }),
    ...ANSWERED_AFTER_MS.map(afterMs =>
      joining(scene, `answered after ${afterMs} ms`, { kind: 'late', afterMs }),
    ),
  ])
  const undecided = async (step: string): Promise<Poised> => {
    const poised = await joining(scene, step, { kind: 'envelope', resultStatus: 'U', effect: true })
    return { ...poised, isThere: () => poised.person.last.at === '/en/sign-up/pending' }
  }
  const sitting = async (person: Promise<CrashPerson>): Promise<Poised> => ({
    person: await person,
    go: async () => {},
    isThere: here,
  })
  const isSending = async (step: string): Promise<Poised> => {
    const person = await found(scene, step)
    const form = await person.browser.fill('/en/forgot-password', { identityNo: person.email })
    const whole = scene.mail.seen.wholeTexts
    person.codesAsked += 1
    return { person, go: () => person.send(form), isThere: () => scene.mail.seen.wholeTexts > whole }
  }
  const setsPassword = async (step: string): Promise<Poised> => {
    const person = await proved(scene, step)
    const form = await person.fillPassword()
    scene.stub.fault({
      kind: 'late',
      afterMs: 250,
      call: 'inquireCardDetail',
      about: person.email,
    })
    return { person, go: () => person.send(form), isThere: () => true }
  }
  const later = await Promise.all([
    sitting(found(scene, 'found')),
    sitting(proved(scene, 'between code and password')),
    setsPassword('setting the password'),
  ])
  const code = await isSending('a code being sent')
  return { joins: await joins, others: [await undecided('before the worker asks'), ...later, code] }
}

/** Somebody about whom the worker asks at this moment: resolves once it does. */
export async function beingAskedAbout(scene: CrashScene): Promise<CrashPerson> {
  const person = await scene.person('while the worker asks')
  const aside = { call: 'inquireCardDetail', about: person.email } as const
  scene.stub.fault(createMember(person, { kind: 'envelope', resultStatus: 'U', effect: true }), {
    ...aside,
    kind: 'late',
    afterMs: AT_WORK_MS,
  })
  await person.send()
  await scene.until('the worker asks', () => scene.callsOf(person, '/inquireCardDetail').length > 0)
  return person
}

/** Somebody whom the upstream tells that the portal's session is over: Authenticate is under way once `isThere`. */
export async function authenticating(scene: CrashScene): Promise<Poised> {
  const person = await scene.person('before Authenticate is answered')
  const count = () => scene.stub.log.filter(({ path }) => path === '/api/authenticate').length
  const before = count()
  const go = () => {
    scene.stub.fault(createMember(person, { kind: 'answer', status: 401 }), {
      call: 'authenticate',
      kind: 'late',
      afterMs: AT_WORK_MS,
    })
    return person.send()
  }
  return { person, go, isThere: () => count() > before }
}
