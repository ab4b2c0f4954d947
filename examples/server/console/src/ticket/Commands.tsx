import { Ticket } from "@wangge/core/ticket"
import { type FormEvent, useState } from "react"
import type { TicketDetail } from "../api/Model.ts"
import { useLanguage } from "../shell/Language.tsx"
import { CommandField } from "./CommandField.tsx"
import * as CommandForm from "./CommandForm.ts"
import { RefusalNote } from "./RefusalNote.tsx"
import { useSend } from "./Sending.ts"

/** What the signed-in role may do now, each as a form of its own. */
export const Commands = ({ detail }: { readonly detail: TicketDetail }) => {
  const { t } = useLanguage()
  const [chosen, setChosen] = useState<CommandForm.Tag>()
  const { sending, send, reset } = useSend(detail)
  const offered = CommandForm.offered(detail)
  const tag = offered.find((one) => one === chosen)

  const choose = (one: CommandForm.Tag | undefined) => {
    reset()
    setChosen(one)
  }
  const submit = async (one: CommandForm.Tag, event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (await send(one, new FormData(event.currentTarget))) setChosen(undefined)
  }

  return (
    <section className="panel" aria-labelledby="commands-title">
      <header>
        <h2 id="commands-title">{t.command.title}</h2>
        {sending._tag === "Done" && (
          <span className="tone tone-green" role="status">
            ✓ {t.command.done}
          </span>
        )}
      </header>
      {offered.length === 0 ? (
        <p className="notice">{Ticket.isOpen(detail.ticket) ? t.command.none : t.command.closed}</p>
      ) : (
        <div className="offers">
          {offered.map((one) => (
            <button
              key={one}
              type="button"
              className={CommandForm.isOnward(one) ? "button primary" : "button"}
              aria-expanded={tag === one}
              onClick={() => choose(tag === one ? undefined : one)}
            >
              {t.command.names[one]}
            </button>
          ))}
        </div>
      )}
      {tag !== undefined && (
        <form
          key={tag}
          className="command"
          aria-label={t.command.names[tag]}
          onSubmit={(event) => submit(tag, event)}
          noValidate
        >
          <h3>{t.command.names[tag]}</h3>
          {CommandForm.fields[tag].map((field) => (
            <CommandField key={field.name} tag={tag} field={field} detail={detail} />
          ))}
          {sending._tag === "Failed" && <RefusalNote error={sending.error} stale={sending.stale} />}
          <div className="buttons">
            <button type="submit" className="button primary" disabled={sending._tag === "Busy"}>
              {sending._tag === "Busy" ? (sending.uploading ? t.command.uploading : t.command.sending) : t.command.send}
            </button>
            <button type="button" className="button" onClick={() => choose(undefined)}>
              {t.command.cancel}
            </button>
          </div>
        </form>
      )}
    </section>
  )
}
