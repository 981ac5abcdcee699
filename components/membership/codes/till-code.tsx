import { CodePicture } from './code-picture'
import type { TillCode as Code } from './till-codes'

/** One code of the card. What it says stands beside it as text, so that it is a picture of that for a screen reader. */
export function TillCode({ code, size, label }: { code: Code; size: 'page' | 'large'; label: string }) {
  const { phone, desk } = code[size]
  return (
    <div className="till-code" data-kind={code.kind} role="img" aria-label={label}>
      {phone.shape === desk.shape && phone.modulePx === desk.modulePx ? (
        <CodePicture picture={desk} className="" />
      ) : (
        <>
          <CodePicture picture={phone} className="code-on-phone" />
          <CodePicture picture={desk} className="code-on-desk" />
        </>
      )}
    </div>
  )
}
