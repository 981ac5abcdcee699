import type { Words } from '@/lib/i18n/words'

type Props = {
  t: Words<'Passkeys'>
  action: (form: FormData) => Promise<void>
  /** Of the box: several of these stand on one page. */
  id: string
  passkey: { credentialID: string; name: string }
}

/** A form of its own for each passkey. */
export function RenamePasskey({ t, action, id, passkey }: Props) {
  return (
    <form action={action} className="passkey-form">
      <input type="hidden" name="credentialID" value={passkey.credentialID} />
      <div className="field">
        <label className="field-label" htmlFor={id}>
          {t('name')}
        </label>
        <input
          className="input"
          id={id}
          name="name"
          dir="auto"
          autoComplete="off"
          maxLength={60}
          required
          defaultValue={passkey.name}
        />
      </div>
      <button type="submit" className="button button-quiet button-small">
        {t('save')}
      </button>
    </form>
  )
}
