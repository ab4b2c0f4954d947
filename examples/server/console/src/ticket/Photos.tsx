import type { Evidence } from "@wangge/core/kernel"
import { useEffect, useState } from "react"
import { usePhoto } from "../api/Queries.tsx"
import { Dialog } from "../shell/Dialog.tsx"
import { useLanguage } from "../shell/Language.tsx"
import { fullMoment } from "../shell/Time.ts"

interface Props {
  readonly evidence: ReadonlyArray<Evidence.Evidence>
  readonly title: string
}

/** The photos of one event in small; a click shows one of them in full. */
export const Photos = ({ evidence, title }: Props) => {
  const { t } = useLanguage()
  const [shown, setShown] = useState<number>()
  return (
    <>
      <ul className="photos">
        {evidence.map((piece, place) => (
          <li key={piece.hash}>
            <button
              type="button"
              onClick={() => setShown(place)}
              aria-label={`${t.ticket.photo(title)} · ${t.ticket.enlarge}`}
            >
              <Picture hash={piece.hash} alt="" />
            </button>
          </li>
        ))}
      </ul>
      {shown !== undefined && (
        <Enlarged evidence={evidence} title={title} shown={shown} show={setShown} onClose={() => setShown(undefined)} />
      )}
    </>
  )
}

const Enlarged = (
  props: Props & { readonly shown: number; readonly show: (place: number) => void; readonly onClose: () => void }
) => {
  const { t } = useLanguage()
  const { evidence, title, shown, show, onClose } = props
  const piece = evidence[shown]
  if (piece === undefined) return null
  return (
    <Dialog title={t.ticket.photo(title)} onClose={onClose} wide>
      <figure className="enlarged">
        <Picture hash={piece.hash} alt={t.ticket.photo(title)} />
        <figcaption>
          <span>
            {t.ticket.takenAt} {fullMoment(piece.takenAt)}
          </span>
          <span>
            {piece.place === undefined
              ? t.ticket.noPlace
              : `${piece.place.lon.toFixed(5)}, ${piece.place.lat.toFixed(5)}`}
          </span>
          <span className="mono quiet">{piece.hash.slice(0, 12)}…</span>
          {evidence.length > 1 && (
            <span className="turn">
              <button type="button" className="button small" disabled={shown === 0} onClick={() => show(shown - 1)}>
                {t.ticket.previous}
              </button>
              <button
                type="button"
                className="button small"
                disabled={shown === evidence.length - 1}
                onClick={() => show(shown + 1)}
              >
                {t.ticket.next}
              </button>
            </span>
          )}
        </figcaption>
      </figure>
    </Dialog>
  )
}

/** A photo's bytes come with the token, which an address in `src` could not carry. */
const Picture = ({ hash, alt }: { readonly hash: Evidence.Evidence["hash"]; readonly alt: string }) => {
  const { t } = useLanguage()
  const photo = usePhoto(hash)
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (photo.data === undefined) return
    const made = URL.createObjectURL(new Blob([new Uint8Array(photo.data)]))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [photo.data])
  if (photo.isError) return <span className="picture-missing">{t.ticket.photoFailed}</span>
  return url === undefined ? <span className="picture-missing" /> : <img src={url} alt={alt} />
}
