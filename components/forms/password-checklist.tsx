import { PASSWORD_PARTS, type PasswordPart, passwordParts } from '@/lib/membership/password-rule'

export type PasswordChecklistWords = {
  title: string
  parts: Record<PasswordPart, string>
  /** Said to screen readers after a part of the rule: “met”, “not yet met”. */
  met: string
  unmet: string
}

export function PasswordChecklist({ words, typed }: { words: PasswordChecklistWords; typed: string }) {
  const met = passwordParts(typed)
  return (
    <>
      <span>{words.title}</span>
      <ul className="rules">
        {PASSWORD_PARTS.map(part => (
          <li key={part} className="rule" data-met={met[part]}>
            {words.parts[part]}
            {typed && <span className="sr-only"> {met[part] ? words.met : words.unmet}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}
