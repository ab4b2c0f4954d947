import { type ReactNode, useEffect, useId, useRef } from "react"
import { createPortal } from "react-dom"
import { useLanguage } from "./Language.tsx"

interface Props {
  readonly title: string
  readonly onClose: () => void
  readonly wide?: boolean
  readonly children: ReactNode
}

/** A modal dialog of the browser's own: it keeps the focus inside, closes on Escape and gives the focus back. */
export const Dialog = ({ title, onClose, wide = false, children }: Props) => {
  const { t } = useLanguage()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal()
  }, [])
  const close = () => dialog.current?.close()
  return createPortal(
    // A click on the backdrop is a click on the dialog itself; by keyboard it is Escape.
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it
    <dialog
      ref={dialog}
      className={wide ? "dialog wide" : "dialog"}
      aria-labelledby={heading}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && close()}
    >
      <div className="dialog-body">
        <header>
          <h2 id={heading}>{title}</h2>
          <button type="button" className="button small" onClick={close}>
            {t.close}
          </button>
        </header>
        {children}
      </div>
    </dialog>,
    document.body
  )
}
