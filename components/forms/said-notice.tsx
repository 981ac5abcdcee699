import { Notice } from './notice'

type Props = {
  /** What was done, in words. */
  good?: string | false | undefined
  /** What was not. */
  bad?: string | false | undefined
}

/** What came of something that was done, told when the page comes; nothing where nothing was. */
export function SaidNotice({ good, bad }: Props) {
  if (good) {
    return (
      <Notice role="status" tone="good">
        {good}
      </Notice>
    )
  }
  if (!bad) return null
  return (
    <Notice role="alert" tone="bad">
      {bad}
    </Notice>
  )
}
