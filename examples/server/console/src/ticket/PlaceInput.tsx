import { useRef, useState } from "react"
import { useLanguage } from "../shell/Language.tsx"

/** Longitude and latitude, by hand or from the device. */
export const PlaceInput = ({ id, name }: { readonly id: string; readonly name: string }) => {
  const { t } = useLanguage()
  const input = useRef<HTMLInputElement>(null)
  const [failed, setFailed] = useState(false)
  const locate = () =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setFailed(false)
        if (input.current !== null)
          input.current.value = `${coords.longitude.toFixed(6)}, ${coords.latitude.toFixed(6)}`
      },
      () => setFailed(true),
      { enableHighAccuracy: true, timeout: 10_000 }
    )
  return (
    <>
      <div className="place">
        <input
          ref={input}
          id={id}
          name={name}
          className="input mono"
          placeholder={t.command.placeHint}
          inputMode="decimal"
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
