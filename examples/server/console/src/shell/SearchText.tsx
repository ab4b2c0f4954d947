import { useEffect, useRef, useState } from "react"
import { Labelled } from "./Labelled.tsx"

const TYPING_MS = 250

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
}

/** Asks once typing rests. */
export const SearchText = ({ label, value, onChange }: Props) => {
  const [text, setText] = useState(value)
  const changed = useRef(onChange)
  changed.current = onChange
  useEffect(() => {
    if (text === value) return
    const timer = setTimeout(() => changed.current(text.trim()), TYPING_MS)
    return () => clearTimeout(timer)
  }, [text, value])
  return (
    <Labelled label={label} quiet className="text">
      {(id) => (
        <input
          id={id}
          type="search"
          className="input"
          placeholder={label}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
    </Labelled>
  )
}
