/** Brand names, the same in every language; null where a user agent tells none that we know. */
export type Device = { browser: string | null; system: string | null }

// The order counts: most browsers name others as well, so the rarer name decides.
const BROWSERS: [name: string, mark: RegExp][] = [
  ['Edge', /\bEdg(?:A|iOS)?\//],
  ['Opera', /\b(?:OPR|OPT)\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['UC Browser', /\bUCBrowser\//],
  ['WeChat', /\bMicroMessenger\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:Chrome|CriOS|HeadlessChrome)\//],
  ['Safari', /\bVersion\/[\d.]+.* Safari\//],
]

const SYSTEMS: [name: string, mark: RegExp][] = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['HarmonyOS', /\b(?:HarmonyOS|OpenHarmony)\b/],
  ['Windows', /\bWindows NT\b/],
  ['Mac', /\bMacintosh\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Linux', /\bLinux\b/],
]

/** Browser and system as their makers call them, from a user agent: enough to tell a phone from a laptop. */
export function deviceFrom(userAgent: string): Device {
  const named = (table: typeof BROWSERS) => table.find(([, mark]) => mark.test(userAgent))?.[0] ?? null
  return { browser: named(BROWSERS), system: named(SYSTEMS) }
}

/** The same in one line, “Chrome, Android”; null where neither is known. */
export function deviceName(userAgent: string): string | null {
  const { browser, system } = deviceFrom(userAgent)
  return [browser, system].filter(part => part !== null).join(', ') || null
}
