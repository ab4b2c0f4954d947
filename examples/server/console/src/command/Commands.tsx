import { type FormEvent, useState } from "react"
import { useLanguage } from "../shell/Language.tsx"
import { Panel } from "../shell/Panel.tsx"
import { asked, type Offer } from "./Field.ts"
import { FieldInput } from "./FieldInput.tsx"
import { RefusalNote } from "./RefusalNote.tsx"
import { type Sending, type Target, useSend } from "./Sending.ts"

interface Props {
  /** In place of the usual heading, where a page has two of these. */
  readonly title?: string
  readonly offers: ReadonlyArray<Offer>
  /** What is said when there is nothing to do. */
  readonly none: string
  readonly target: Target
}

/** What the signed-in role may do now, each as a form of its own. */
export const Commands = ({ title, offers, none, target }: Props) => {
  const { t } = useLanguage()
  const [chosen, setChosen] = useState<string>()
  const { sending, send, reset } = useSend(target)
  const offer = offers.find(({ tag }) => tag === chosen)

  const choose = (tag: string | undefined) => {
    reset()
    setChosen(tag)
  }

  return (
    <Panel
      title={title ?? t.command.title}
      beside={
        sending._tag === "Done" && (
          <span className="tone tone-green" role="status">
            ✓ {t.command.done}
          </span>
        )
      }
    >
      {offers.length === 0 ? (
        <p className="notice">{none}</p>
      ) : (
        <div className="offers">
          {offers.map(({ tag, name, onward = false }) => (
            <button
              key={tag}
              type="button"
              className={onward ? "button primary" : "button"}
              aria-expanded={offer?.tag === tag}
              onClick={() => choose(offer?.tag === tag ? undefined : tag)}
            >
              {name}
            </button>
          ))}
        </div>
      )}
      {offer !== undefined && (
        <CommandForm
          key={offer.tag}
          offer={offer}
          sending={sending}
          submit={async (form) => {
            if (await send(offer, form)) setChosen(undefined)
          }}
          cancel={() => choose(undefined)}
        />
      )}
    </Panel>
  )
}

interface FormProps {
  readonly offer: Offer
  readonly sending: Sending
  readonly submit: (form: FormData) => void
  readonly cancel: () => void
}

const CommandForm = ({ offer, sending, submit, cancel }: FormProps) => {
  const { t } = useLanguage()
  const [given, setGiven] = useState<FormData>()
  const isBusy = sending._tag === "Busy"
  const textOf = (name: string) =>
    String(given?.get(name) ?? offer.fields.find((field) => field.name === name)?.initial ?? "")
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    submit(new FormData(event.currentTarget))
  }
  return (
    <form
      className="command"
      aria-label={offer.name}
      onSubmit={onSubmit}
      onChange={(event) => setGiven(new FormData(event.currentTarget))}
      noValidate
    >
      <h3>{offer.name}</h3>
      {asked(offer.fields, textOf).map((field) => (
        <FieldInput key={field.name} field={field} />
      ))}
      {sending._tag === "Failed" && <RefusalNote error={sending.error} stale={sending.stale} fields={offer.fields} />}
      <div className="buttons">
        <button type="submit" className="button primary" disabled={isBusy}>
          {isBusy ? (sending.uploading ? t.command.uploading : t.command.sending) : t.command.send}
        </button>
        <button type="button" className="button" onClick={cancel}>
          {t.command.cancel}
        </button>
      </div>
    </form>
  )
}
