import { NAV_ICONS } from './nav-icons'

/** Decoration beside words that say the same. */
export function NavIcon({ icon }: { icon: keyof typeof NAV_ICONS }) {
  return (
    <svg className="nav-icon" viewBox="0 0 24 24" aria-hidden="true">
      {NAV_ICONS[icon]}
    </svg>
  )
}
