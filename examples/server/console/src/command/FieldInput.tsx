import { type HTMLInputTypeAttribute, useId, useState } from "react"
import { Labelled } from "../shell/Labelled.tsx"
import { useLanguage } from "../shell/Language.tsx"
import { type Option, type OptionList, Options } from "../shell/Options.tsx"
import { type Field, passedField, placeField, rowField } from "./Field.ts"
import { PlaceInput } from "./PlaceInput.tsx"

/** One labelled field of a command's form. */
export const FieldInput = ({ field }: { readonly field: Field }) => {
  const { t } = useLanguage()
  const [place, setPlace] = useState(field.initial ?? "")
  const { name, label, optional = false, hint, initial = "" } = field
  const line = (type: HTMLInputTypeAttribute, mode?: "decimal" | "numeric") => (
    <Labelled label={label} optional={optional}>
      {(id) => (
        <>
          <input
            id={id}
            name={name}
            className="input"
            type={type}
            inputMode={mode}
            defaultValue={initial}
            autoComplete="off"
          />
          {hint !== undefined && <p className="small quiet">{hint}</p>}
        </>
      )}
    </Labelled>
  )
  const select = (options: OptionList) => (
    <Labelled label={label} optional={optional}>
      {(id) => (
        <>
          <select id={id} name={name} className="input" defaultValue={initial}>
            <option value="">{t.command.choose}</option>
            <Options of={options} />
          </select>
          {hint !== undefined && <p className="small quiet">{hint}</p>}
        </>
      )}
    </Labelled>
  )

  switch (field.kind) {
    case "text":
      return (
        <Labelled label={label} optional={optional}>
          {(id) => <textarea id={id} name={name} className="input" maxLength={2_000} defaultValue={initial} />}
        </Labelled>
      )
    case "line":
      return line("text")
    case "code":
      return <CodeInput field={field} />
    case "number":
      return line("text", "numeric")
    case "points":
    case "amount":
      return line("text", "decimal")
    case "day":
      return line("date")
    case "month":
      return line("month")
    case "moment":
      return line("datetime-local")
    case "flag":
      return select([
        ["true", field.yes ?? t.command.yes],
        ["false", field.no ?? t.command.no]
      ])
    case "choice":
      return select(field.options)
    case "pick":
      return select(field.options.map(({ key, text }) => [key, text]))
    case "choices":
      return (
        <Labelled label={label} optional={optional}>
          {(id) => (
            <select id={id} name={name} className="input" multiple size={4}>
              <Options of={field.options} />
            </select>
          )}
        </Labelled>
      )
    case "place":
      return (
        <Labelled label={label} optional={optional}>
          {(id) => <PlaceInput id={id} name={name} value={place} onChange={setPlace} />}
        </Labelled>
      )
    case "photos":
      return (
        <>
          <Labelled label={label} optional={optional}>
            {(id) => (
              <>
                <input id={id} name={name} className="input" type="file" accept="image/*" multiple />
                <p className="small quiet">{t.command.photoHint}</p>
              </>
            )}
          </Labelled>
          <Labelled label={t.command.photoPlace}>
            {(id) => <PlaceInput id={id} name={placeField(name)} value={place} onChange={setPlace} />}
          </Labelled>
        </>
      )
    case "documents":
      return (
        <Labelled label={label} optional={optional}>
          {(id) => (
            <>
              <input id={id} name={name} className="input" type="file" accept="application/pdf,image/*" multiple />
              <p className="small quiet">{hint ?? t.command.documentHint}</p>
            </>
          )}
        </Labelled>
      )
    case "results":
      return <Results field={field} />
    case "scores":
    case "counts":
    case "deductions":
      return (
        <fieldset className="rows">
          <legend>
            {label}
            {optional && <span className="quiet"> · {t.command.optional}</span>}
            {hint !== undefined && <span className="block">{hint}</span>}
          </legend>
          {field.rows.map(([row, text]) => (
            <Labelled key={row} label={text}>
              {(id) => (
                <input
                  id={id}
                  name={rowField(name, row)}
                  className="input"
                  inputMode={field.kind === "counts" ? "numeric" : "decimal"}
                  placeholder={field.kind === "scores" ? t.command.absent : undefined}
                  autoComplete="off"
                />
              )}
            </Labelled>
          ))}
        </fieldset>
      )
  }
}

/** Who passed, each with points if the examination gave any. */
const Results = ({ field }: { readonly field: Extract<Field, { readonly rows: ReadonlyArray<Option> }> }) => {
  const { t } = useLanguage()
  const { name, label, rows } = field
  return (
    <fieldset className="rows">
      <legend>{label}</legend>
      {rows.map(([row, text]) => (
        <Labelled key={row} label={text}>
          {(id) => (
            <span className="result">
              <select id={id} name={passedField(name, row)} className="input" defaultValue="false">
                <Options
                  of={[
                    ["true", t.command.passed],
                    ["false", t.command.notPassed]
                  ]}
                />
              </select>
              <input
                name={rowField(name, row)}
                className="input"
                inputMode="decimal"
                aria-label={`${text} · ${t.command.points}`}
                placeholder={t.command.points}
                autoComplete="off"
              />
            </span>
          )}
        </Labelled>
      ))}
    </fieldset>
  )
}

/** An identifier, with those that one may mean. */
const CodeInput = ({ field }: { readonly field: Extract<Field, { readonly kind: "code" }> }) => {
  const list = useId()
  const { name, label, optional = false, initial = "", hint, suggested } = field
  return (
    <Labelled label={label} optional={optional}>
      {(id) => (
        <>
          <input
            id={id}
            name={name}
            className="input mono"
            defaultValue={initial}
            autoComplete="off"
            list={suggested === undefined ? undefined : list}
          />
          {suggested !== undefined && (
            <datalist id={list}>
              <Options of={suggested} />
            </datalist>
          )}
          {hint !== undefined && <p className="small quiet">{hint}</p>}
        </>
      )}
    </Labelled>
  )
}
