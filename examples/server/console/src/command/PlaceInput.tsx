import { useState } from "react"
import { useLanguage } from "../shell/Language.tsx"

interface Props {
  readonly id: string
  readonly name: string
  readonly value: string
  readonly onChange: (text: string) => void
}

/** Longitude and latitude, by hand or from the device. */
export const PlaceInput = ({ id, name, value, onChange }: Props) => {
  const { t } = useLanguage()
  const [failed, setFailed] = useState(false)
  const locate = () =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setFailed(false)
        onChange(`${coords.longitude.toFixed(6)}, ${coords.latitude.toFixed(6)}`)
      },
      () => setFailed(true),
      { enableHighAccuracy: true, timeout: 10_000 }
    )
  return (
    <>
      <div className="place">
        <input
          id={id}
          name={name}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className="input mono"
          placeholder={t.command.placeHint}
          autoComplete="off"
        />
        <button type="button" className="button" onClick={locate}>
          {t.command.here}
        </button>
      </div>
      {failed && (
        <p className="small" role="alert">
          {t.command.noPosition}
        </p>
      )}
    </>
  )
}
