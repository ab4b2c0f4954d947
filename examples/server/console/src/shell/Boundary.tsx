import { Component, type ReactNode } from "react"
import { useLanguage } from "./Language.tsx"

interface Props {
  readonly children: ReactNode
}

/** A mistake in one view leaves the bar and the other pages standing. */
export class Boundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children
  }
}

const Broken = () => {
  const { t } = useLanguage()
  return (
    <div className="panel notice bad" role="alert">
      <strong>{t.state.broken}</strong>
      <button type="button" className="button small" onClick={() => location.reload()}>
        {t.state.reload}
      </button>
    </div>
  )
}
